import { organizationWhere } from '../../domain/filters/organization-where.js'
import { builder } from '../builder.js'
import { OrganizationConnection } from '../types/document-parts.js'
import { REGIONS, WITHIN } from './filters.js'

builder.queryField('organizations', (t) =>
  t.prismaConnection(
    {
      type: 'Organization',
      cursor: 'id',
      description: 'Bodies that issue documents or answer for tasks, by name.',
      args: {
        regions: t.arg.stringList({ description: REGIONS }),
        within: t.arg.string({ description: WITHIN }),
        text: t.arg.string({ description: 'Part of the name: 人社局; % and _ are plain characters.' }),
      },
      totalCount: async (_root, args, { database }) =>
        database.organization.count({ where: await organizationWhere(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.organization.findMany({
          ...query,
          where: await organizationWhere(database, args),
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
    },
    OrganizationConnection,
  ),
)

import { findingWhere } from '../../domain/filters/finding-where.js'
import { builder } from '../builder.js'
import { FindingKind, FindingState } from '../enums/documents.js'
import { FindingConnection } from '../types/finding.js'

builder.queryField('findings', (t) =>
  t.prismaConnection(
    {
      type: 'Finding',
      cursor: 'id',
      description: 'What a careful reader should look at, document by document.',
      args: {
        kinds: t.arg({ type: [FindingKind], description: 'Only these kinds; all unless given.' }),
        documents: t.arg.idList({
          description: 'Only findings that concern one of these documents: global ids, document numbers or other keys.',
        }),
        states: t.arg({ type: [FindingState], description: 'Only those of these states; all unless given.' }),
      },
      totalCount: async (_root, args, { database }) =>
        database.finding.count({ where: await findingWhere(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.finding.findMany({
          ...query,
          where: await findingWhere(database, args),
          orderBy: [{ documentId: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
        }),
    },
    FindingConnection,
  ),
)

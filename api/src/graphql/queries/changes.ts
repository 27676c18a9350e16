import { changeWhere } from '../../domain/filters/change-where.js'
import { builder } from '../builder.js'
import { ChangeKind } from '../enums/changes.js'
import { DateTimeScalar } from '../scalars.js'
import { ChangeConnection } from '../types/change.js'

builder.queryField('changes', (t) =>
  t.prismaConnection(
    {
      type: 'Change',
      cursor: 'id',
      description:
        'What runs and corrections changed, the latest first: documents, figures, links, findings, the catalogue.',
      args: {
        since: t.arg({ type: DateTimeScalar, description: 'Only changes from this instant on.' }),
        run: t.arg.id({ description: 'Only changes that this run made: its global id.' }),
        documents: t.arg.idList({
          description: 'Only changes of these documents: global ids, document numbers or other keys.',
        }),
        kinds: t.arg({ type: [ChangeKind], description: 'Only these kinds; all unless given.' }),
      },
      totalCount: async (_root, args, { database }) =>
        database.change.count({ where: await changeWhere(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.change.findMany({ ...query, where: await changeWhere(database, args), orderBy: { id: 'desc' } }),
    },
    ChangeConnection,
  ),
)

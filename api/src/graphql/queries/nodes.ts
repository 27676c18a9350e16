import { resolveNodes } from '@pothos/plugin-relay'
import { invalidArgument } from '../../shared/errors.js'
import { decodeGlobalId } from '../../shared/global-id.js'
import { builder } from '../builder.js'
import { nodesOrFormer } from '../connections/former-node.js'
import { MAX_PAGE_SIZE } from '../connections/relay-options.js'
import { manyRows } from '../limits/field-cost.js'

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'The rows with these global ids, of any types, in the order given; null where there is no such row.',
    args: { ids: t.arg.idList({ required: true, description: `Global ids, ${MAX_PAGE_SIZE} at most.` }) },
    complexity: ({ ids }) => manyRows(ids.length),
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > MAX_PAGE_SIZE) {
        throw invalidArgument('ids', `${ids.length} ids are more than may be asked for at once, ${MAX_PAGE_SIZE}.`)
      }
      const rows = (given: readonly string[]) =>
        resolveNodes(
          builder,
          context,
          info,
          given.map((id) => decodeGlobalId(id, 'ids')),
        )
      return nodesOrFormer(context.database, ids.map(String), rows)
    },
  }),
)

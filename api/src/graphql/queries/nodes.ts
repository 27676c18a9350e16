import { currentGlobalIds } from '../../domain/former-ids/current-ids.js'
import { invalidArgument } from '../../shared/errors.js'
import { decodeGlobalId } from '../../shared/global-id.js'
import { builder } from '../builder.js'
import { MAX_PAGE_SIZE } from '../connections/relay-options.js'
import { manyRows } from '../limits/field-cost.js'

builder.queryField('nodes', (t) =>
  t.nodeList({
    description: 'The rows with these global ids, of any types, in the order given; null where there is no such row.',
    args: { ids: t.arg.idList({ required: true, description: `Global ids, ${MAX_PAGE_SIZE} at most.` }) },
    complexity: ({ ids }) => manyRows(ids.length),
    ids: async (_root, { ids }, { database }) => {
      if (ids.length > MAX_PAGE_SIZE) {
        throw invalidArgument('ids', `${ids.length} ids are more than may be asked for at once, ${MAX_PAGE_SIZE}.`)
      }
      for (const id of ids) decodeGlobalId(id, 'ids')
      const current = await currentGlobalIds(database, ids.map(String))
      return ids.map((id) => current.get(String(id)) ?? id)
    },
  }),
)

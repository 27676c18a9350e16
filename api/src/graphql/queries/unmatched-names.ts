import { unmatchedNames } from '../../domain/unmatched/load-names.js'
import { builder } from '../builder.js'
import { cursorOf, keyOfCursor } from '../connections/cursor.js'
import { DEFAULT_PAGE_SIZE } from '../connections/relay-options.js'
import { READS_MUCH } from '../limits/field-cost.js'
import { UnmatchedName, UnmatchedNameConnection } from '../types/unmatched-name.js'

builder.queryField('unmatchedNames', (t) =>
  t.connection(
    {
      type: UnmatchedName,
      complexity: ({ first, last }) => ({ field: READS_MUCH, multiplier: first ?? last ?? DEFAULT_PAGE_SIZE }),
      description:
        'Names of figures that the catalogue has no indicator for, those of most figures first, each with the entries ' +
        'nearest to it and one to begin with.',
      resolve: async (_root, { first, after, last, before }, { database }) => {
        const names = await unmatchedNames(database)
        const place = (cursor: string) => names.findIndex(({ name }) => name === keyOfCursor(cursor))
        const backward = typeof last === 'number' || typeof before === 'string'
        const size = first ?? last ?? DEFAULT_PAGE_SIZE
        const end = typeof before === 'string' ? Math.max(0, place(before)) : names.length
        const start = backward ? Math.max(0, end - size) : typeof after === 'string' ? place(after) + 1 : 0
        const edges = names
          .slice(start, backward ? end : start + size)
          .map((node) => ({ cursor: cursorOf(node.name), node }))
        return {
          edges,
          pageInfo: {
            hasNextPage: start + edges.length < names.length,
            hasPreviousPage: start > 0,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
          totalCount: names.length,
        }
      },
    },
    UnmatchedNameConnection,
  ),
)

import { unmatchedNames } from '../../domain/unmatched/load-names.js'
import { invalidArgument, quoted } from '../../shared/errors.js'
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
        const place = (argument: string, cursor: string) => {
          const found = names.findIndex(({ name }) => name === keyOfCursor(cursor))
          if (found >= 0) return found
          throw invalidArgument(
            argument,
            `the row that the cursor ${quoted(cursor)} points at is not in this list. Start again.`,
          )
        }
        const backward = typeof last === 'number' || typeof before === 'string'
        const size = first ?? last ?? DEFAULT_PAGE_SIZE
        const end = typeof before === 'string' ? place('before', before) : names.length
        const start = backward ? Math.max(0, end - size) : typeof after === 'string' ? place('after', after) + 1 : 0
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

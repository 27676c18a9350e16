import { countPassages, findPassages } from '../../domain/passages/find-passages.js'
import { passageCondition } from '../../domain/passages/passage-condition.js'
import { builder } from '../builder.js'
import { cursorOf, keyOfCursor } from '../connections/cursor.js'
import { DEFAULT_PAGE_SIZE } from '../connections/relay-options.js'
import { READS_MUCH } from '../limits/field-cost.js'
import { Passage, PassageConnection } from '../types/passage.js'

builder.queryField('passages', (t) =>
  t.connection(
    {
      type: Passage,
      complexity: ({ first, last }) => ({ field: READS_MUCH, multiplier: first ?? last ?? DEFAULT_PAGE_SIZE }),
      description:
        'Where words stand in the texts of documents: full text, document by document in the order of figures, as printed.',
      args: {
        text: t.arg.string({
          required: true,
          description:
            'What to look for, from two characters: 失业. Width, case and white space do not matter, nor do ends of lines ' +
            'and pages; % and _ are plain characters.',
        }),
        regions: t.arg.stringList({
          description: "Only documents of these very regions: codes (610100) or full names (西安市, Xi'an).",
        }),
        documents: t.arg.idList({
          description: 'Only these documents: global ids, document numbers or other keys.',
        }),
      },
      resolve: async (_root, { first, after, last, before, ...args }, { database }) => {
        const wanted = await passageCondition(database, args)
        const backward = typeof last === 'number' || typeof before === 'string'
        const cursor = backward ? before : after
        const from = cursor ? keyOfCursor(cursor) : null
        const size = first ?? last ?? DEFAULT_PAGE_SIZE
        const { matches, more } = await findPassages(database, wanted, { size, backward, from })
        const edges = matches.map((node) => ({ cursor: cursorOf(node.key), node }))
        return {
          edges,
          pageInfo: {
            hasNextPage: backward ? from !== null : more,
            hasPreviousPage: backward ? more : from !== null,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
          totalCount: () => countPassages(database, wanted),
        }
      },
    },
    PassageConnection,
  ),
)

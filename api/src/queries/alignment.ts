import { alignPlaces } from '../alignment/align-places.js'
import { loadPlaces } from '../alignment/load-places.js'
import { builder } from '../builder.js'
import { Alignment } from '../types/alignment.js'

builder.queryField('alignment', (t) =>
  t.field({
    type: Alignment,
    description: 'The targets of places side by side, like with like.',
    args: {
      regions: t.arg.stringList({ required: true, description: 'Region codes (610100) or full names (西安市).' }),
      indicators: t.arg.stringList({ description: 'Only these indicator codes; all unless given.' }),
      topic: t.arg.string({ description: 'Only indicators of this topic; all unless given.' }),
      year: t.arg.int({
        description: 'Year of the targets. Null: the end of the period at hand, the year that most targets are for.',
      }),
      reference: t.arg.string({ description: 'Code or full name of the region to hold the others against.' }),
    },
    resolve: async (_root, args, { database }) => alignPlaces(await loadPlaces(database, args)),
  }),
)

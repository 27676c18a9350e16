import { alignPlaces } from '../../domain/alignment/align-places.js'
import { loadPlaces } from '../../domain/alignment/load-places.js'
import { builder } from '../builder.js'
import { READS_MUCH } from '../limits/field-cost.js'
import { Alignment, askedOfCells } from '../types/alignment.js'

builder.queryField('alignment', (t) =>
  t.field({
    type: Alignment,
    complexity: READS_MUCH,
    description: 'The targets of places side by side, like with like.',
    args: {
      regions: t.arg.stringList({
        required: true,
        description: "Region codes (610100) or full names (西安市, Xi'an).",
      }),
      indicators: t.arg.stringList({
        description: 'Only these indicators: codes or names (城镇新增就业人数, New urban jobs); all unless given.',
      }),
      topic: t.arg.string({ description: 'Only indicators of this topic; all unless given.' }),
      year: t.arg.int({
        description: 'Year of the targets. Null: the end of the period at hand, the year that most targets are for.',
      }),
      reference: t.arg.string({ description: 'Code or full name of the region to hold the others against.' }),
      minShared: t.arg.int({
        defaultValue: 1,
        description: 'Only rows whose goal at least so many of the regions state: 4 of 4 are those that all share.',
      }),
    },
    resolve: async (_root, { minShared, ...args }, { database }, info) => {
      const asked = askedOfCells(info)
      const alignment = alignPlaces(await loadPlaces(database, args, asked), asked)
      return { ...alignment, rows: alignment.rows.filter(({ sharedBy }) => sharedBy >= (minShared ?? 1)) }
    },
  }),
)

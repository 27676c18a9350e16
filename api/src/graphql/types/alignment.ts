import type { Alignment as AlignmentShape } from '../../domain/alignment/align-places.js'
import { builder } from '../builder.js'
import { manyRows } from '../limits/field-cost.js'
import { AlignmentRow } from './alignment-row.js'
import { Region } from './region.js'

export const Alignment = builder.objectRef<AlignmentShape>('Alignment').implement({
  description: 'The targets of places side by side.',
  fields: (t) => ({
    regions: t.expose('regions', { type: [Region], description: 'The regions compared, in the order asked.' }),
    reference: t.expose('reference', {
      type: Region,
      nullable: true,
      description: 'The region that the others are held against; null where none was asked for.',
    }),
    rows: t.expose('rows', {
      complexity: manyRows(50),
      type: [AlignmentRow],
      description:
        'A row for each indicator that at least one region states: those that most state first, then by topic.',
    }),
  }),
})

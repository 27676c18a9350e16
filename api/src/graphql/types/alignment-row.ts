import type { AlignmentRow as AlignmentRowShape } from '../../domain/alignment/align-places.js'
import { builder } from '../builder.js'
import { AlignmentCell } from './alignment-cell.js'
import { Indicator } from './indicator.js'

export const AlignmentRow = builder.objectRef<AlignmentRowShape>('AlignmentRow').implement({
  description: 'One indicator in all the places compared.',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: Indicator, description: 'The indicator.' }),
    year: t.exposeInt('year', { nullable: true, description: 'Year of the targets; null where none has a year.' }),
    cells: t.expose('cells', { type: [AlignmentCell], description: 'One for each region, in the order asked.' }),
    sharedBy: t.exposeInt('sharedBy', { description: 'How many of the regions state a target.' }),
  }),
})

import { type Composition as CompositionShape, WHOLE_COLUMNS } from '../../domain/composition/compose.js'
import { compositionOf } from '../../domain/composition/load-compositions.js'
import { builder } from '../builder.js'
import { Region } from './region.js'
import { Residents } from './residents.js'
import { Target } from './target.js'

const Composition = builder.objectRef<CompositionShape>('Composition').implement({
  description:
    'What the regions directly below state, against the goal of the whole. Each of them counts once, none further down.',
  fields: (t) => ({
    parts: t.expose('parts', {
      type: [Target],
      description:
        'Governing statements of the regions directly below, by region code: same indicator, year and basis, one number ' +
        'for the region as a whole; 人 never beside 人次.',
    }),
    sum: t.exposeFloat('sum', { description: "Sum of the parts in the indicator's base unit; 0 where none is known." }),
    missing: t.expose('missing', {
      type: [Region],
      description:
        'Regions directly below without such a statement, by code: the sum is the whole only when it is empty.',
    }),
    assigned: t.expose('assigned', {
      type: [Target],
      description:
        'The parts that documents of the region of the whole, or of one above it, give to the regions directly below ' +
        '(分解), one for each, by region code: role ASSIGNED, same indicator, year and span. They are beside `parts`, ' +
        'which the regions state themselves, and count for none of the other fields.',
    }),
    assignedSum: t.exposeFloat('assignedSum', {
      nullable: true,
      description: "Sum of `assigned` in the indicator's base unit; null where nothing is assigned.",
    }),
    ratio: t.exposeFloat('ratio', {
      nullable: true,
      description:
        '`sum` / goal of the whole (加码率): above 1 means raised on the way down. Null while parts are missing, see ' +
        '`atLeast`, and for a whole that is no single number, or 0.',
    }),
    atLeast: t.exposeFloat('atLeast', {
      nullable: true,
      description:
        'Sum of the known parts / goal of the whole, which `ratio` can not be below; null for a whole that is no single ' +
        'number, or 0.',
    }),
    coverage: t.exposeFloat('coverage', {
      nullable: true,
      description:
        'Residents of the regions of the known parts / residents of the whole, of the year nearest to that of the goal in ' +
        'which all are known: 0 where no part is known; null where the residents of one are not known.',
    }),
    residents: t.expose('residents', {
      type: Residents,
      nullable: true,
      description: 'Residents of the whole, by which `coverage` is reckoned; null where that is null.',
    }),
  }),
})

// Apart from the type of targets, because the two name each other.
builder.prismaObjectField('Target', 'composition', (t) =>
  t.field({
    type: Composition,
    nullable: true,
    description:
      'The parts that are known against this whole: what the regions directly below state. Null for indicators that ' +
      'do not add up, for what is not a current goal of a whole region for a year, and for regions with none below.',
    select: WHOLE_COLUMNS,
    resolve: (target, _args, context) => compositionOf(context, target),
  }),
)

import { RATCHET_COLUMNS, ratchetOfGoal } from '../../domain/ratchet/load-ratchets.js'
import { RATCHET_FORMULA, type Ratchet as RatchetShape } from '../../domain/ratchet/ratchet.js'
import { reasonOf } from '../../domain/reasons/reason.js'
import { builder } from '../builder.js'
import { BindingChange } from '../enums/links.js'
import { Observation } from './observation.js'
import { Reason } from './reason.js'
import { Target } from './target.js'

export const Ratchet = builder.objectRef<RatchetShape>('Ratchet').implement({
  description:
    'What a goal asks for after what came of that of the plan before, of one region and measure. Numbers in the base unit, ' +
    'null where like can not be held against like; s is 1 where higher is better, −1 where lower is.',
  fields: (t) => ({
    previous: t.expose('previous', {
      type: Target,
      description:
        'The goal of the plan before: its year is over when this plan begins; one that counts as many years if there is ' +
        'one, of these the latest. May be a former goal that the document of this one repeats (status PAST).',
    }),
    result: t.expose('result', {
      type: Observation,
      nullable: true,
      description:
        'What was reached of it: as the document of the goal itself states it, else as the latest document does; null where ' +
        'none is known.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: `${RATCHET_FORMULA} Null where the result is the previous goal, where none is known, and where the goals count other years.`,
    }),
    surplus: t.exposeFloat('surplus', {
      nullable: true,
      description:
        's × (result − previous goal): above 0 where the previous goal was surpassed, below 0 where it was missed. Null where ' +
        'neither direction is better too.',
    }),
    demand: t.exposeFloat('demand', {
      nullable: true,
      description:
        's × (goal − result): above 0 where the goal asks for more than was reached, below 0 where it asks for less. Null ' +
        'where neither direction is better too.',
    }),
    bindingChange: t.expose('bindingChange', {
      type: BindingChange,
      nullable: true,
      description: 'Attribute (属性) of the goal against that of the previous one; null where one of them prints none.',
    }),
    reason: t.field({
      type: Reason,
      description: 'What the goal asks for after what was reached, or why `value` is null.',
      resolve: ({ why }) => reasonOf(why),
    }),
  }),
})

// Apart from the type of targets, because the two name each other.
builder.prismaObjectField('Target', 'ratchet', (t) =>
  t.field({
    type: Ratchet,
    nullable: true,
    description:
      'Did this plan ask for more than the one before reached? Null where no earlier plan of the region has a goal for the ' +
      'indicator, for former goals, for goals assigned from above and for those that are each for one of several things.',
    select: RATCHET_COLUMNS,
    resolve: (target, _args, context) => ratchetOfGoal(context, target),
  }),
)

import { GOAL_COLUMNS, type GoalProgress } from '../../domain/progress/goal-progress.js'
import { goalResults, goalsOfResult } from '../../domain/progress/load-progress.js'
import { HELD_COLUMNS } from '../../domain/progress/same-measure.js'
import { reasonOf } from '../../domain/reasons/reason.js'
import { builder } from '../builder.js'
import { Observation } from './observation.js'
import { Reason } from './reason.js'
import { Target } from './target.js'

export const Progress = builder.objectRef<GoalProgress>('Progress').implement({
  description: 'How far a goal is, by the latest result. Numbers are null where like can not be held against like.',
  fields: (t) => ({
    result: t.expose('result', {
      type: Observation,
      description: "The latest result of the goal's year, else the latest one on the way there.",
    }),
    met: t.exposeBoolean('met', {
      nullable: true,
      description:
        'Does the result meet the goal, by its sign, else by the direction of the indicator? Null while the year of the ' +
        'goal is ahead, and where the two can not be compared.',
    }),
    completion: t.exposeFloat('completion', {
      nullable: true,
      description:
        '(result − base) / (goal − base); of what is counted from nought (sums, what one year brings) result / goal. Null ' +
        'where no like base is known, and where the base meets the goal already.',
    }),
    remaining: t.exposeFloat('remaining', {
      nullable: true,
      description: 'What is missing, in the base unit; 0 where the result meets the goal.',
    }),
    neededPerYear: t.exposeFloat('neededPerYear', {
      nullable: true,
      description: '`remaining` for each year left; null where the year of the result is that of the goal.',
    }),
    onTrack: t.exposeBoolean('onTrack', {
      nullable: true,
      description:
        'Is the result at least where a straight line from base to goal leads? Null where the year of the result is that ' +
        'of the goal, and where no like base is known.',
    }),
    base: t.expose('base', {
      type: Observation,
      nullable: true,
      description:
        'What the goal starts from: the like value that is printed beside it, else the latest like one of its own document. ' +
        'Null where there is none.',
    }),
    due: t.exposeFloat('due', {
      nullable: true,
      description:
        'Where a straight line from base to goal is in the year of the result, in the base unit; null where `onTrack` is.',
    }),
    reason: t.field({
      type: Reason,
      description: 'What the result says of the goal, or why the two can not be compared.',
      resolve: ({ why }) => reasonOf(why),
    }),
  }),
})

// Apart from the types of figures, because they name each other.
builder.prismaObjectFields('Target', (t) => ({
  results: t.field({
    type: [Observation],
    description:
      'What documents report of it: same measure, region, span and year; the latest document first. Of a name that is not ' +
      'in the catalogue what its own document reports.',
    select: GOAL_COLUMNS,
    resolve: async (target, _args, context) => (await goalResults(context, target)).results,
  }),
  progress: t.field({
    type: Progress,
    nullable: true,
    description: 'How far it is, by the latest result; null where there is none.',
    select: GOAL_COLUMNS,
    resolve: async (target, _args, context) => (await goalResults(context, target)).progress,
  }),
}))

builder.prismaObjectField('Observation', 'goals', (t) =>
  t.field({
    type: [Target],
    description: 'The goals that it is a result of, those of former plans too: same measure, region, span and year.',
    select: HELD_COLUMNS,
    resolve: (observation, _args, context) => goalsOfResult(context, observation),
  }),
)

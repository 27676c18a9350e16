import {
  type Conflict as ConflictShape,
  LIKENESS_FORMULA,
  type SharedMeasure as SharedMeasureShape,
} from '../../domain/likeness/likeness.js'
import type { LoadedLikeness } from '../../domain/likeness/load-likeness.js'
import { reasonOf } from '../../domain/reasons/reason.js'
import { builder } from '../builder.js'
import { manyRows } from '../limits/field-cost.js'
import { Document } from './document.js'
import { Indicator } from './indicator.js'
import { Reason } from './reason.js'
import { Target } from './target.js'

const SharedMeasure = builder.objectRef<SharedMeasureShape>('SharedMeasure').implement({
  description: 'A measure that two plans both have goals for.',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: Indicator, description: 'The measure.' }),
    a: t.expose('a', {
      type: Target,
      description: 'The goal of the first plan: a binding one before others, a table before prose.',
    }),
    b: t.expose('b', { type: Target, description: 'The goal of the second plan, chosen likewise.' }),
    weightA: t.exposeInt('weightA', { description: 'Weight of the first: 2 for 约束性, else 1.' }),
    weightB: t.exposeInt('weightB', { description: 'Weight of the second: 2 for 约束性, else 1.' }),
  }),
})

const PlanConflict = builder.objectRef<ConflictShape>('PlanConflict').implement({
  description:
    'Goals of two plans for one measure, span and year that contradict each other: a floor against a ceiling, or numbers ' +
    'for one region that differ by more than rounding. Two floors, or two ceilings, do not.',
  fields: (t) => ({
    a: t.expose('a', { type: Target, description: 'The goal of the first plan.' }),
    b: t.expose('b', { type: Target, description: 'The goal of the second plan.' }),
    reason: t.field({ type: Reason, description: 'What contradicts what.', resolve: ({ why }) => reasonOf(why) }),
  }),
})

export const Likeness = builder.objectRef<LoadedLikeness>('Likeness').implement({
  description:
    'How alike two plans are, by the current goals that each sets for its region as a whole and that the catalogue knows.',
  fields: (t) => ({
    a: t.expose('a', { type: Document, description: 'The first plan.' }),
    b: t.expose('b', { type: Document, description: 'The second plan.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: `From 0 to 1: ${LIKENESS_FORMULA} Null where neither plan has a goal that the catalogue knows.`,
    }),
    shared: t.expose('shared', {
      complexity: manyRows(30),
      type: [SharedMeasure],
      description: 'Measures that both have goals for, by code.',
    }),
    onlyA: t.expose('onlyA', {
      complexity: manyRows(30),
      type: [Indicator],
      description: 'Measures that only the first has goals for, by code.',
    }),
    onlyB: t.expose('onlyB', {
      complexity: manyRows(30),
      type: [Indicator],
      description: 'Measures that only the second has goals for, by code.',
    }),
    conflicts: t.expose('conflicts', {
      type: [PlanConflict],
      description: 'Goals that contradict each other, by measure; what a plan says several times is told once.',
    }),
  }),
})

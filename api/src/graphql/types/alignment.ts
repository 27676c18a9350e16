import type { GraphQLResolveInfo } from 'graphql'
import type {
  AlignmentCell as AlignmentCellShape,
  AlignmentRow as AlignmentRowShape,
  Alignment as AlignmentShape,
} from '../../domain/alignment/align-places.js'
import type { AskedOfCells } from '../../domain/alignment/data.js'
import { goalResults } from '../../domain/progress/load-progress.js'
import { builder } from '../builder.js'
import { columnsOfFields } from '../connections/loaded-columns.js'
import { Absence, Stance } from '../enums/links.js'
import { manyRows } from '../limits/field-cost.js'
import { namesBelow } from '../names-below.js'
import { Indicator } from './indicator.js'
import { Observation } from './observation.js'
import { Progress } from './progress.js'
import { Reason } from './reason.js'
import { Region } from './region.js'
import { Residents } from './residents.js'
import { Target } from './target.js'

export const AlignmentCell = builder.objectRef<AlignmentCellShape>('AlignmentCell').implement({
  description: 'One indicator in one place.',
  fields: (t) => ({
    region: t.expose('region', { type: Region, description: 'The place.' }),
    target: t.expose('target', {
      type: Target,
      nullable: true,
      description:
        'The governing statement of the place for the indicator and year: the higher issuer first, then an indicator ' +
        'table before prose, then the later document, unless a later text says that it adjusts. Null: see `absence`.',
    }),
    restatements: t.expose('restatements', {
      type: [Target],
      description: 'All other current statements of the region for this indicator and year, in document order.',
    }),
    baseline: t.expose('baseline', {
      type: Observation,
      nullable: true,
      description:
        'The base-year value printed beside the target, else the latest result before its year; null where there is none.',
    }),
    change: t.exposeFloat('change', {
      nullable: true,
      description: 'Target − baseline, in the base unit; null unless both have a value and count as many years.',
    }),
    changePercent: t.exposeFloat('changePercent', {
      nullable: true,
      description:
        '`change` in per cent of the baseline; null where `change` is, where the baseline is 0, and where it meets a ' +
        'ceiling or floor already.',
    }),
    changeWhy: t.expose('changeWhy', {
      type: Reason,
      nullable: true,
      description: 'Why `change` or `changePercent` is missing beside a baseline; null where neither is.',
    }),
    perCapita: t.exposeFloat('perCapita', {
      nullable: true,
      description:
        'Target per 10,000 residents of the year nearest to its own, in the base unit; null except for additive counts.',
    }),
    residents: t.expose('residents', {
      type: Residents,
      nullable: true,
      description: 'Whom `perCapita` is reckoned with; null where that is null.',
    }),
    stance: t.expose('stance', {
      type: Stance,
      nullable: true,
      description:
        "Against the reference region's governing target, in the indicator's direction; rates and growth. NOT_COMPARABLE " +
        'for counts, for unlike bases and where the reference states none; null without a reference, for the reference ' +
        'itself and where there is no target.',
    }),
    reason: t.string({
      nullable: true,
      description:
        'One sentence: what the comparison with the reference says, or why it can not be made; where there is no target, ' +
        'what is known of that. Null where there is a target and nothing to hold it against.',
      resolve: ({ why }) => why?.en ?? null,
    }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: "Target / the reference's: 60 of 200 → 0.3; null except for additive counts over the same years.",
    }),
    intensity: t.exposeFloat('intensity', {
      nullable: true,
      description:
        "Per resident, against the reference's: above 1 = asked more of its people; null except for additive counts.",
    }),
    progress: t.field({
      type: Progress,
      nullable: true,
      description: 'How far the target is, by the latest result; null where there is none.',
      resolve: async ({ target }, _args, context) => target && (await goalResults(context, target)).progress,
    }),
    why: t.expose('why', { type: Reason, nullable: true, description: '`reason` as a code and in both languages.' }),
    absence: t.expose('absence', {
      type: Absence,
      nullable: true,
      description: 'Why there is no target; null where there is one.',
    }),
  }),
})

/** What is to be read and reckoned for the fields that a query selects below `alignment`. */
export function askedOfCells(info: GraphQLResolveInfo): AskedOfCells {
  const names = namesBelow(info, ['rows', 'cells'])
  const goals = ['target', 'restatements'].flatMap((name) => [...namesBelow(info, ['rows', 'cells', name])])
  const asks = (...fields: string[]) => fields.some((name) => names.has(name))
  return {
    baselines: asks('baseline', 'change', 'changePercent', 'changeWhy'),
    reasons: asks('reason', 'why', 'absence'),
    ratios: asks('perCapita', 'residents', 'stance', 'share', 'intensity'),
    ...(!names.has('progress') && { columns: columnsOfFields(info.schema.getType('Target'), goals) }),
  }
}

export const AlignmentRow = builder.objectRef<AlignmentRowShape>('AlignmentRow').implement({
  description: 'One indicator in all the places compared.',
  fields: (t) => ({
    indicator: t.expose('indicator', { type: Indicator, description: 'The indicator.' }),
    year: t.exposeInt('year', { nullable: true, description: 'Year of the targets; null where none has a year.' }),
    cells: t.expose('cells', { type: [AlignmentCell], description: 'One for each region, in the order asked.' }),
    sharedBy: t.exposeInt('sharedBy', { description: 'How many of the regions state a target.' }),
  }),
})

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

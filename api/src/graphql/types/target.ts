import { WHOLE_COLUMNS } from '../../domain/composition/compose.js'
import { compositionOf } from '../../domain/composition/composition-of.js'
import { builder } from '../builder.js'
import { Basis, Binding, Comparator, Origin, TargetStatus } from '../enums/figures.js'
import { Composition } from './composition.js'
import { Extraction } from './extraction.js'
import { FIGURE } from './figure-descriptions.js'
import { Responsibility } from './responsibility.js'

export const Target = builder.prismaNode('Target', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description: 'A goal that a document sets (目标).',
  fields: (t) => ({
    document: t.relation('document', { description: FIGURE.document }),
    region: t.relation('region', { nullable: true, description: FIGURE.region }),
    status: t.expose('status', { type: TargetStatus, description: 'Whose goal it is.' }),
    indicator: t.relation('indicator', { nullable: true, description: FIGURE.indicator }),
    indicatorName: t.exposeString('indicatorName', { description: FIGURE.indicatorName }),
    printed: t.exposeString('printed', { description: FIGURE.printed }),
    value: t.exposeFloat('value', { nullable: true, description: FIGURE.value }),
    low: t.exposeFloat('low', { nullable: true, description: FIGURE.low }),
    high: t.exposeFloat('high', { nullable: true, description: FIGURE.high }),
    ratio: t.exposeString('ratio', { nullable: true, description: FIGURE.ratio }),
    unit: t.exposeString('unit', { nullable: true, description: FIGURE.unit }),
    normalizedValue: t.exposeFloat('normalizedValue', { nullable: true, description: FIGURE.normalizedValue }),
    normalizedLow: t.exposeFloat('normalizedLow', { nullable: true, description: FIGURE.normalizedLow }),
    normalizedHigh: t.exposeFloat('normalizedHigh', { nullable: true, description: FIGURE.normalizedHigh }),
    per: t.exposeString('per', { nullable: true, description: FIGURE.per }),
    comparator: t.expose('comparator', { type: Comparator, description: FIGURE.comparator }),
    basis: t.expose('basis', { type: Basis, description: FIGURE.basis }),
    year: t.exposeInt('year', { nullable: true, description: FIGURE.year }),
    spanStart: t.exposeInt('spanStart', { nullable: true, description: FIGURE.spanStart }),
    binding: t.expose('binding', {
      type: Binding,
      nullable: true,
      description: 'Attribute (属性) that the plan gives it; null where none is printed.',
    }),
    origin: t.expose('origin', { type: Origin, description: FIGURE.origin }),
    partOf: t.relation('partOf', {
      nullable: true,
      description: 'For 其中 and （1） rows: the row they are part of; else null.',
    }),
    task: t.relation('task', {
      nullable: true,
      description: 'Row of the task-assignment table that sets it; null elsewhere.',
    }),
    evidence: t.relation('evidence', { description: FIGURE.evidence }),
    extraction: t.field({
      type: Extraction,
      description: FIGURE.extraction,
      select: (_args, _context, nested) => ({
        rule: true,
        ruleVersion: true,
        confidence: true,
        run: nested({ select: { id: true } }, ['run'], 'EtlRun'),
      }),
      resolve: (target) => target,
    }),
    responsible: t.field({
      type: [Responsibility],
      description:
        'Bodies that answer for it: those of its task, else those of the section it stands in; the lead first.',
      select: (_args, _context, nested) => {
        const responsibilities = nested({ orderBy: [{ lead: 'desc' }, { ordinal: 'asc' }] })
        return {
          task: { select: { responsibilities } },
          evidence: { select: { section: { select: { responsibilities } } } },
        }
      },
      resolve: ({ task, evidence }) => task?.responsibilities ?? evidence.section?.responsibilities ?? [],
    }),
    baseline: t.relation('baseline', {
      nullable: true,
      description: 'The base-year value that the document prints beside it; null where there is none.',
    }),
    upstream: t.relation('upstream', {
      query: { orderBy: [{ kind: 'asc' }, { id: 'asc' }] },
      description: 'Links to the targets it follows from, INHERITS before RESTATES, then by id.',
    }),
    downstream: t.relation('downstream', {
      query: { orderBy: [{ kind: 'asc' }, { id: 'asc' }] },
      description: 'Links to the targets that follow from it, INHERITS before RESTATES, then by id.',
    }),
    composition: t.field({
      type: Composition,
      nullable: true,
      description:
        'The parts that are known against this whole: what the regions directly below state. Null for indicators that ' +
        'do not add up, for what is not a current goal of a whole region for a year, and for regions with none below.',
      select: WHOLE_COLUMNS,
      resolve: (target, _args, context) => compositionOf(context, target),
    }),
  }),
})

export const TargetConnection = builder.connectionObject(
  { type: Target, name: 'TargetConnection', description: 'A page of targets.' },
  { name: 'TargetEdge', description: 'A target with its cursor.' },
)

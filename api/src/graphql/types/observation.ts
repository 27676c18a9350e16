import { builder } from '../builder.js'
import { Basis, Comparator, Origin } from '../enums/figures.js'
import { Extraction } from './extraction.js'
import { FIGURE } from './figure-descriptions.js'

export const Observation = builder.prismaNode('Observation', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description: 'A result that a document reports: a base-year value, an achievement (完成情况).',
  fields: (t) => ({
    document: t.relation('document', { description: FIGURE.document }),
    region: t.relation('region', { nullable: true, description: FIGURE.region }),
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
    origin: t.expose('origin', { type: Origin, description: FIGURE.origin }),
    partOf: t.relation('partOf', {
      nullable: true,
      description: 'For 其中 and （1） rows: the row they are part of; else null.',
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
      resolve: (observation) => observation,
    }),
  }),
})

export const ObservationConnection = builder.connectionObject(
  { type: Observation, name: 'ObservationConnection', description: 'A page of observations.' },
  { name: 'ObservationEdge', description: 'An observation with its cursor.' },
)

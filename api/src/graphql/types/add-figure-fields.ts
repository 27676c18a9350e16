import type { EtlRun as EtlRunShape } from '@plangraph/database'
import type { FieldRef } from '@pothos/core'
import { correctionVersion } from '../../domain/corrections/correction-content.js'
import { correctionNow } from '../../domain/corrections/load-corrections.js'
import { FIGURE_FIELDS, type FigureField, type FigureFieldName } from '../../domain/figures/figure-fields.js'
import { type ApiSchemaTypes, builder } from '../builder.js'
import { Basis, Binding, Comparator, Origin, TargetRole, TargetStatus } from '../enums/figures.js'
import { EtlRun } from './etl-run.js'

const ENUMS = { Basis, Binding, Comparator, Origin, TargetRole, TargetStatus }

type Field = FieldRef<PothosSchemaTypes.ExtendDefaultTypes<ApiSchemaTypes>>
type Options = { type: unknown; nullable: boolean; description: string }

/** What of a field builder is needed; its own methods know the columns of one model, and a loop knows none. */
interface Builder {
  expose: (column: string, options: Options) => Field
  relation: (name: string, options: Omit<Options, 'type'>) => Field
  field: (options: Options & { select: unknown; resolve: (row: ExtractionShape) => ExtractionShape }) => Field
}

/** The fields of Target, or of Observation, that the definition of figures names, in its order. */
export function figureFields(t: object, type: 'Target' | 'Observation'): Record<FigureFieldName, Field> {
  const builder = t as Builder
  const fields = Object.entries(FIGURE_FIELDS).filter(([, { only = type }]) => only === type)
  return Object.fromEntries(fields.map(([name, field]) => [name, fieldOf(builder, name, field)])) as Record<
    FigureFieldName,
    Field
  >
}

function fieldOf(t: Builder, name: string, { type, nullable, description }: FigureField): Field {
  switch (type) {
    case 'relation':
      return t.relation(name, { nullable, description })
    case 'string':
      return t.expose(name, { type: 'String', nullable, description })
    case 'number':
      return t.expose(name, { type: 'Float', nullable, description })
    case 'integer':
      return t.expose(name, { type: 'Int', nullable, description })
    default:
      return t.expose(name, { type: ENUMS[type], nullable, description })
  }
}

/** What proves a figure, and how it was read: fields of Target and of Observation. */
export function proofFields(t: object): Record<'evidence' | 'extraction', Field> {
  const builder = t as Builder
  return {
    evidence: builder.relation('evidence', { nullable: false, description: 'The words that prove it.' }),
    extraction: builder.field({
      type: Extraction,
      nullable: false,
      description: 'How it came out of the document.',
      select: (_args: unknown, _context: unknown, nested: (...query: unknown[]) => unknown) => ({
        rule: true,
        ruleVersion: true,
        confidence: true,
        corrected: true,
        run: nested({ select: { id: true } }, ['run'], 'EtlRun'),
      }),
      resolve: (figure) => figure,
    }),
  }
}

interface ExtractionShape {
  rule: string
  ruleVersion: string
  confidence: number
  /** JSON. */
  corrected: string | null
  /** Has the columns of the fields asked for as well. */
  run: Pick<EtlRunShape, 'id'>
}

/** One field that a person corrected, as it is stored. */
interface CorrectedShape {
  field: string
  original: string | null
  /** Id of the correction. */
  correction: string
  why: string
  by: string
  at: string
}

export const Corrected = builder.objectRef<CorrectedShape>('Corrected').implement({
  description: 'A field of a figure that a person corrected; the figure has what it was corrected to.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'Which: name, status, region, value (number as printed), unit, comparator, per, basis, year, spanStart, binding, ' +
        'indicator; or figure, where all of it was missed by the reading.',
    }),
    original: t.exposeString('original', {
      nullable: true,
      description: 'What was read, as printed or as a code; null where that was nothing.',
    }),
    why: t.exposeString('why', { description: 'The reason that was given.' }),
    by: t.exposeString('by', { description: 'Who corrected it.' }),
    at: t.field({ type: 'Date', description: 'The day that it was corrected.', resolve: ({ at }) => at }),
    version: t.string({
      nullable: true,
      description: '`version` of the correction; null for one that was taken back and is applied until the next run.',
      resolve: async ({ correction }, _args, context) => {
        const stored = await correctionNow(context, correction)
        return stored && correctionVersion(stored)
      },
    }),
  }),
})

const Extraction = builder.objectRef<ExtractionShape>('Extraction')

Extraction.implement({
  description: 'How a figure came out of its document.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'Name of the rule that read it.' }),
    version: t.exposeString('ruleVersion', { description: 'Version of that rule.' }),
    run: t.field({
      type: EtlRun,
      description: 'The run that wrote the row.',
      resolve: ({ run }) => run as EtlRunShape,
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'How likely all of it is right, from 0 to 1, measured on annotated documents; 1 for transcriptions.',
    }),
    corrected: t.field({
      type: [Corrected],
      description:
        'What of it a person corrected, with what was read; empty where nobody did. The evidence stays that of the source.',
      // What is read from the column has been written by a run.
      resolve: ({ corrected }) => (corrected === null ? [] : (JSON.parse(corrected) as CorrectedShape[])),
    }),
  }),
})

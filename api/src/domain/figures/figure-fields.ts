import { Basis, Binding, Comparator, Origin, type Target, TargetRole, TargetStatus } from '@plangraph/database'

/** The enumerations that fields of figures have, by the names that GraphQL knows them by. */
export const FIGURE_ENUMS = { Basis, Binding, Comparator, Origin, TargetRole, TargetStatus }

export type FigureEnum = keyof typeof FIGURE_ENUMS

/** A field of figures, in whatever form it is served. */
export interface FigureField {
  /** `relation`: another row, of which flat tables repeat what they choose. */
  type: 'string' | 'number' | 'integer' | 'relation' | FigureEnum
  /** Shape, unit, what null means. */
  description: string
  nullable: boolean
  /** Only goals have it, results do not. */
  only?: 'Target'
  /** Its name in the flat tables, where that is not its own in snake_case. */
  column?: string
  /** Its description in the flat tables, where these have columns that it can refer to. */
  columnDescription?: string
}

/** Whether a column may be null is checked against the model. */
type Defined = {
  [Name in keyof Target]?: FigureField & { nullable: null extends Target[Name] ? true : false }
} & Record<string, FigureField>

/**
 * The one definition of what a figure has, in the order it is served: from it are made the fields of the GraphQL types
 * Target and Observation, the columns of the flat tables in every format, and with these the model that OData serves. A
 * column that is added here is served by GraphQL, and flat where `figure-columns` gives it its place.
 */
const FIELDS = {
  document: { type: 'relation', nullable: false, description: 'The document that states it.' },
  region: { type: 'relation', nullable: true, description: 'Region it is for; null where the document has none.' },
  status: { type: 'TargetStatus', only: 'Target', nullable: false, description: 'Whose goal it is.' },
  indicator: {
    type: 'relation',
    nullable: true,
    description: 'Its entry in the catalogue; null: not in the catalogue yet.',
  },
  indicatorName: {
    type: 'string',
    nullable: false,
    description: "Self-contained name in the document's own words: 失业保险参保人数.",
    column: 'printed_name',
  },
  printed: {
    type: 'string',
    nullable: false,
    description: 'The number as printed, with its marks: ＜5.5, [60], 2/3.',
  },
  value: { type: 'number', nullable: true, description: 'The number in the printed unit; null for ranges and ratios.' },
  low: {
    type: 'number',
    nullable: true,
    description: 'Lower end of a range in the printed unit; null otherwise.',
  },
  high: {
    type: 'number',
    nullable: true,
    description: 'Upper end of a range in the printed unit; null otherwise.',
  },
  ratio: { type: 'string', nullable: true, description: 'Parts of a ratio: 10:38:52; null otherwise.' },
  unit: { type: 'string', nullable: true, description: 'Unit as printed: 万人; null where there is none.' },
  normalizedValue: {
    type: 'number',
    nullable: true,
    description: "`value` in the indicator's base unit; null where there is no value or no base unit.",
    columnDescription: '`value` in `base_unit`; null where there is none.',
  },
  normalizedLow: {
    type: 'number',
    nullable: true,
    description: "`low` in the indicator's base unit; null where there is none.",
    columnDescription: '`low` in `base_unit`; null where there is none.',
  },
  normalizedHigh: {
    type: 'number',
    nullable: true,
    description: "`high` in the indicator's base unit; null where there is none.",
    columnDescription: '`high` in `base_unit`; null where there is none.',
  },
  per: {
    type: 'string',
    nullable: true,
    description: 'What one figure is for, where it is not the region as a whole: 每个县（市、区）; else null.',
    columnDescription: 'What one figure is for: 每个县（市、区）; null: the region as a whole.',
  },
  comparator: { type: 'Comparator', nullable: false, description: 'How the number binds.' },
  basis: { type: 'Basis', nullable: false, description: 'The time that the number is for.' },
  year: {
    type: 'integer',
    nullable: true,
    description: 'Year that it is for, the last one of a period; null where none is printed or implied.',
  },
  spanStart: {
    type: 'integer',
    nullable: true,
    description:
      'First year that a sum or an average over years covers: 2021 of 2021–2025; null for a level and where it is unclear.',
  },
  role: {
    type: 'TargetRole',
    only: 'Target',
    nullable: false,
    description: 'Whether the document sets it for its own region or assigns it to a place below.',
  },
  binding: {
    type: 'Binding',
    only: 'Target',
    nullable: true,
    description: 'Attribute (属性) that the plan gives it; null where none is printed.',
  },
  origin: { type: 'Origin', nullable: false, description: 'Where in the document it is.' },
  partOf: {
    type: 'relation',
    nullable: true,
    description: 'For 其中 and （1） rows: the row they are part of; else null.',
  },
} as const satisfies Defined

type Fields = typeof FIELDS

/** The names of the fields that goals have, and of those that goals and results have. */
export type TargetFieldName = keyof Fields
export type FigureFieldName = {
  [Name in TargetFieldName]: Fields[Name] extends { only: 'Target' } ? never : Name
}[TargetFieldName]

export const FIGURE_FIELDS: Readonly<Record<TargetFieldName, FigureField>> = FIELDS

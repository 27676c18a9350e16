import { type CodeName, vocabulary } from '@plangraph/etl/vocabulary'
import columns from './columns.json' with { type: 'json' }
import enums from './enums.json' with { type: 'json' }
import tables from './tables.json' with { type: 'json' }
import units from './units.json' with { type: 'json' }

/** What a label is for. */
export const LABEL_KINDS = ['TOPIC', 'FIELD', 'UNIT', 'ENUM', 'TABLE', 'COLUMN'] as const

export type LabelKind = (typeof LABEL_KINDS)[number]

/** What a code of the data is called. */
export interface Words {
  zh: string
  en: string
}

export interface Label extends Words {
  kind: LabelKind
  /**
   * topics, fields, units, tables, or the name of the enum. For columns the table that calls it so; `columns` for all
   * others that have a column of the name.
   */
  set: string
  code: string
}

/** The set of names that columns have in every table without a name of its own for them. */
const ANY_TABLE = 'columns'

type Sets = Readonly<Record<string, Readonly<Record<string, Words>>>>

const COLUMNS: Sets = columns

let known: readonly Label[] | undefined

/** Every label: topics and fields as the catalogue names them, then units, values of enums, tables and their columns. */
export function allLabels(): readonly Label[] {
  if (known === undefined) {
    const { topics, fields } = vocabulary()
    known = [
      ...topics.map((topic) => named('TOPIC', 'topics', topic)),
      ...fields.map((field) => named('FIELD', 'fields', field)),
      ...Object.entries(units).map(([code, en]): Label => ({ kind: 'UNIT', set: 'units', code, zh: code, en })),
      ...ofSets('ENUM', enums),
      ...ofSets('TABLE', { tables }),
      ...ofSets('COLUMN', COLUMNS),
    ]
  }
  return known
}

/** The labels of these kinds and sets; null: of all. */
export const labelsOf = (kinds: readonly LabelKind[] | null, sets: readonly string[] | null): readonly Label[] =>
  allLabels().filter(({ kind, set }) => (kinds?.includes(kind) ?? true) && (sets?.includes(set) ?? true))

/**
 * What a column of a flat table is called.
 *
 * @throws {Error} where columns.json lacks it
 */
export function columnWords(table: string, column: string): Words {
  const words = COLUMNS[table]?.[column] ?? COLUMNS[ANY_TABLE]?.[column]
  if (words === undefined) throw new Error(`columns.json has no label for ${table}.${column}`)
  return words
}

const named = (kind: LabelKind, set: string, { code, name, nameEn }: CodeName): Label => ({
  kind,
  set,
  code,
  zh: name,
  en: nameEn,
})

const ofSets = (kind: LabelKind, sets: Sets): Label[] =>
  Object.entries(sets).flatMap(([set, words]) =>
    Object.entries(words).map(([code, { zh, en }]) => ({ kind, set, code, zh, en })),
  )

import { RegionLevel } from '@plangraph/database'
import {
  FIGURE_ENUMS,
  FIGURE_FIELDS,
  type FigureField,
  type TargetFieldName,
} from '../../domain/figures/figure-fields.js'
import { quotedName, type Sql, sql } from '../../shared/sql.js'
import { type Column, date, datetime, FIRST_PAGE, id, integer, number, oneOf, orNull, string } from './column.js'
import { type ForeignKey, references, UPDATED_AT } from './table.js'

/** Joins from a figure `f` to everything that its row repeats. */
export const FIGURE_JOINS = sql`
  JOIN "Document" d ON d."id" = f."documentId"
  JOIN "Evidence" e ON e."id" = f."id"
  JOIN "EtlRun" u ON u."id" = f."runId"
  LEFT JOIN "Region" r ON r."code" = f."regionCode"
  LEFT JOIN "Indicator" i ON i."code" = f."indicatorCode"
  LEFT JOIN "Section" s ON s."id" = e."sectionId"
  LEFT JOIN "PlanTable" t ON t."id" = e."tableId"`

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Columns of fields of a figure `f`, as the definition of figures has them. */
export const figureFieldColumns = (...names: readonly TargetFieldName[]): Column[] =>
  names.map((name) => {
    const { column = snakeCase(name), nullable, ...field } = FIGURE_FIELDS[name]
    const value = sql`f.${quotedName(name)}`
    const made = typed(field.type, column, value, field.columnDescription ?? field.description)
    return nullable ? orNull(made) : made
  })

function typed(type: FigureField['type'], name: string, value: Sql, description: string): Column {
  switch (type) {
    case 'string':
      return string(name, value, description)
    case 'number':
      return number(name, value, description)
    case 'integer':
      return integer(name, value, description)
    case 'relation':
      throw new Error(`${name} is another row: flat tables say which of its columns they repeat`)
    default:
      return oneOf(name, FIGURE_ENUMS[type], value, description)
  }
}

const regionColumns: Column[] = [
  orNull(string('region_code', sql`f."regionCode"`, 'GB/T 2260 code of the region it is for; null where it has none.')),
  orNull(string('region_name', sql`r."name"`, 'Chinese name of that region; null where it has none.')),
  orNull(oneOf('region_level', RegionLevel, sql`r."level"`, 'Level of that region; null where it has none.')),
]

const indicatorColumns: Column[] = [
  orNull(string('indicator_code', sql`f."indicatorCode"`, 'Code in the catalogue; null: not in the catalogue yet.')),
  orNull(string('indicator_name', sql`i."name"`, 'Catalogue name of the indicator; null: not in the catalogue yet.')),
  orNull(string('topic', sql`i."topic"`, 'Topic of the indicator; null: not in the catalogue yet.')),
  ...figureFieldColumns('indicatorName'),
]

const valueColumns: Column[] = [
  ...figureFieldColumns('printed', 'value', 'low', 'high', 'ratio', 'unit'),
  ...figureFieldColumns('normalizedValue', 'normalizedLow', 'normalizedHigh'),
  orNull(string('base_unit', sql`i."unit"`, 'Unit of the normalized values: 人, %; null: not in the catalogue yet.')),
  ...figureFieldColumns('per', 'comparator', 'basis', 'year'),
]

const documentColumns: Column[] = [
  id('document_id', 'Document', sql`f."documentId"`, 'The document that states it.'),
  string('document_title', sql`d."title"`, 'Title of that document.'),
  orNull(string('document_number', sql`d."documentNumber"`, 'Its number (发文字号); null where none is known.')),
  orNull(date('document_issued_on', sql`d."issuedOn"`, 'Date that it was signed; null where unknown.')),
  orNull(integer('period_start', sql`d."periodStart"`, 'First year of its period; null where it has none.')),
  orNull(integer('period_end', sql`d."periodEnd"`, 'Last year of its period; null where it has none.')),
]

const evidenceColumns: Column[] = [
  ...figureFieldColumns('origin'),
  string('quote', sql`e."quote"`, 'The words that prove it, as the source has them.'),
  orNull(integer('page', FIRST_PAGE, 'Page of the source, from 1; null where it has none.')),
  orNull(string('section_number', sql`s."number"`, 'Section as printed: 第一章; null where it has no number.')),
  orNull(string('section_title', sql`s."title"`, 'Its heading; null before the first heading.')),
  orNull(
    string(
      'table_label',
      sql`t."label"`,
      'Label of the table it is in: 专栏 3; null outside tables, or where the table has none.',
    ),
  ),
  orNull(integer('table_row', sql`e."row"`, 'Row of that table, from 0; null outside tables.')),
  orNull(string('source_url', sql`e."sourceUrl"`, 'Page that reports a transcribed figure; null for all others.')),
]

const writingColumns: Column[] = [
  string('rule', sql`f."rule"`, 'Name of the rule that read it.'),
  number(
    'confidence',
    sql`f."confidence"`,
    'How likely all of it is right, from 0 to 1, measured on annotated documents; 1 for transcriptions.',
  ),
  id('run_id', 'EtlRun', sql`f."runId"`, 'The run that wrote the figure.'),
  datetime(
    UPDATED_AT,
    sql`u."startedAt"`,
    'When that run began. What a row repeats of its document, catalogue entry or links may be younger.',
  ),
]

/** Last of the tables, whose columns keep their places. */
export const correctedColumn: Column = orNull(
  string(
    'corrected',
    sql`(SELECT string_agg(json_extract(c."value", '$.field'), ' ' ORDER BY c."key") FROM json_each(f."corrected") c)`,
    'Fields that a person corrected, parted by blanks: value year; figure: all of it was missed by the reading; null where none was.',
  ),
)

/** The columns that targets and observations have in common; `own` are those of one of them. */
export const figureColumns = (own: readonly Column[]): Column[] => [
  ...regionColumns,
  ...indicatorColumns,
  ...valueColumns,
  ...own,
  ...documentColumns,
  ...evidenceColumns,
  ...writingColumns,
  ...figureFieldColumns('spanStart'),
]

export const FIGURE_KEYS: ForeignKey[] = [
  references('region_code', 'regions', 'code'),
  references('indicator_code', 'indicators', 'code'),
  references('document_id', 'documents'),
  references('run_id', 'runs'),
]

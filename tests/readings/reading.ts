import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type {
  Basis,
  Binding,
  ColumnRole,
  Comparator,
  ExtractedDocument,
  Figure,
  FigureStatus,
} from '../../etl/src/model/index.js'

/** One cell of an indicator table as a person reads it, all white space removed; fields that are null are left out. */
export interface Cell {
  table: string
  /** Name cell as printed. */
  label: string
  /** Header of the column. */
  column: string
  status: FigureStatus
  name: string
  /** Another wording of the name that means the same. */
  nameAlso?: string
  printed: string
  value?: number
  low?: number
  high?: number
  ratio?: string
  unit?: string
  comparator: Comparator
  basis: Basis
  /** Another basis the words allow. */
  basisAlso?: Basis
  year: number
  binding?: Binding
  /** Name of the row that this one is part of. */
  partOf?: string
}

/** The cells of one document, in print order. */
export const readCells = (document: string): Cell[] =>
  readFileSync(fileURLToPath(new URL(`${document}.jsonl`, import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Cell)

const withoutNulls = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

const rolesOf: Record<FigureStatus, ColumnRole[]> = {
  CURRENT: ['target'],
  PAST: ['past-target'],
  ACTUAL: ['base', 'result'],
}

/** What the program read in the cell of a figure, in the terms of a reading. */
function cellOf(document: ExtractedDocument, figure: Figure) {
  const table = document.structure.tables[figure.table as number]
  const header = table?.columns.find(
    (column) => column.year === figure.year && rolesOf[figure.status].includes(column.role),
  )
  const { rowLabel: label, indicatorName: name, status, basis, year, binding } = figure
  const { printed, value, low, high, ratio, unit, comparator } = figure.amount
  const partOf = figure.partOf === null ? null : (document.figures[figure.partOf]?.indicatorName ?? null)
  return withoutNulls({
    table: table?.label,
    label,
    column: header?.header,
    ...{ status, name, printed, value, low, high, ratio, unit, comparator, basis, year, binding, partOf },
  })
}

/** The program's cells of all indicator tables, in the order of the document; a row's cells in column order. */
export function extractedCells(document: ExtractedDocument) {
  return document.figures
    .filter((figure) => figure.origin === 'TABLE' && figure.task === null)
    .map((figure) => cellOf(document, figure))
}

/** The reading, an alternative put in the place of the first wording where the program chose it. */
export function asChosen({ nameAlso, basisAlso, ...cell }: Cell, chosen: Partial<Cell> | undefined) {
  return {
    ...cell,
    name: chosen?.name === nameAlso && nameAlso !== undefined ? nameAlso : cell.name,
    basis: chosen?.basis === basisAlso && basisAlso !== undefined ? basisAlso : cell.basis,
  }
}

import { matchesOf } from '@plangraph/figures'
import { otherPlace, placeNamed } from '../catalogue/place-names.js'
import { pattern, patternWith, words } from '../language/lexicon/lists/word-lists.js'
import { isUnit } from '../language/quantity/unit-words.js'
import { fiveYearPeriod, fiveYearPlansIn, type Period } from '../language/time/five-year-plans.js'
import {
  type Binding,
  type FrontMatter,
  linesWithin,
  type ReadDocument,
  type StructuredTable,
  squeeze,
  type TableColumn,
} from '../model/index.js'
import { headerUnit } from './column-measure.js'
import { bindingOfRest, type TableBinding, tableBinding } from './table-binding.js'

/** What the document and the lines around a table say of all its cells. */
export interface TableScope {
  period: Period | null
  /** Full name of the document's region, null where it has none. */
  region: string | null
  /** 单位：万人 above the table, or null. */
  unit: string | null
  /** What the lines around the table say of whether its targets bind. */
  bindings: TableBinding
  /** What of that holds for a row that says nothing itself. */
  binding: Binding | null
  /** Year of a cell with a mark, as the note below the table tells: 10.5* is of 2024. */
  markedYears: ReadonlyMap<string, number>
}

/** The smallest region that a name ends in: 陕西省西安市 → 西安市. */
function regionOf(name: string | null): string | null {
  for (let at = 0; name !== null && at < name.length - 1; at++) {
    const found = placeNamed(name.slice(at))
    if (found) return found
  }
  return name
}

/** The printed lines next to an offset, blank ones left out: up to `count` before it, or behind it. */
function linesBeside(read: ReadDocument, offset: number, count: number, side: 'before' | 'behind'): string[] {
  const reach = 400
  const [start, end] = side === 'before' ? [Math.max(0, offset - reach), offset] : [offset, offset + reach]
  const lines = linesWithin(read, start, end)
    .map((part) => read.text.slice(part.start, part.end).trim())
    .filter((line) => line !== '')
  return side === 'before' ? lines.slice(-count) : lines.slice(0, count)
}

/** The line that leads to a table, where the table has no title. */
export const leadOf = (read: ReadDocument, table: StructuredTable): string =>
  linesBeside(read, table.start, 1, 'before').join('')

const unitLine = /单\s*位\s*[：:]\s*([^（）()\s，。]{1,10})\s*[）)]?$/

function unitAbove(read: ReadDocument, table: StructuredTable): string | null {
  const near = [...linesBeside(read, table.start, 3, 'before'), table.title ?? '']
  const inTitle = headerUnit(squeeze(table.title ?? ''))
  if (inTitle !== null) return inTitle
  const printed = near.flatMap((line) => unitLine.exec(line)?.[1] ?? []).at(-1)
  return printed !== undefined && isUnit(printed) ? printed : null
}

function bindingsAround(read: ReadDocument, table: StructuredTable): TableBinding {
  const lead = [...linesBeside(read, table.start, 1, 'before'), table.title ?? '']
  const notes = [...linesBeside(read, table.end, 4, 'behind'), table.note ?? '']
  return tableBinding(lead.map(squeeze).join('\n'), notes.map(squeeze).join('\n'))
}

/** 带 * 的为2024年数据, *为2022年数据 */
const mark = pattern`[带标]?\s*([*＊※△▲#])\s*(?:号|${words('mark-of')})*\s*(?:数据)?`
const markNote = patternWith('g')`${mark}\s*(?:${words('means')}|[：:])\s*((?:19|20)\d{2})\s*年`

function markedYears(read: ReadDocument, table: StructuredTable): Map<string, number> {
  const notes = [...linesBeside(read, table.end, 4, 'behind'), table.note ?? ''].join('\n')
  return new Map(matchesOf(notes, markNote).map((match) => [(match[1] as string).replace('＊', '*'), Number(match[2])]))
}

export function tableScope(read: ReadDocument, table: StructuredTable, front: FrontMatter): TableScope {
  const { periodStart, periodEnd, regionName } = front
  const bindings = bindingsAround(read, table)
  return {
    period: periodStart === null || periodEnd === null ? null : { start: periodStart, end: periodEnd },
    region: regionOf(regionName),
    unit: unitAbove(read, table),
    bindings,
    binding: bindingOfRest(table, bindings),
    markedYears: markedYears(read, table),
  }
}

const years = /((?:19|20)\d{2})年?\s*[-—–~～至到]{1,2}\s*(?:19|20)\d{2}/
const against = /比\s*((?:19|20)\d{2})\s*年?/

/**
 * First year of the span that a column's sums cover: of the years or the plan in its header, else of the document's
 * period; of a base at the end of an earlier period, that period's. null where the span is one year or unclear.
 */
export function spanStartOf({ header, role, year }: TableColumn, { period }: TableScope): number | null {
  const printed = years.exec(header)?.[1]
  if (printed !== undefined) return Number(printed)
  const base = against.exec(header)?.[1]
  if (base !== undefined) return Number(base) + 1
  const [plan] = fiveYearPlansIn(header)
  if (plan !== undefined) return fiveYearPeriod(plan).start
  if (period === null || year === null || period.start === period.end) return null
  if (year >= period.start) return role === 'base' || role === 'result' ? null : period.start
  const length = period.end - period.start + 1
  return (period.start - 1 - year) % length === 0 ? year - length + 1 : null
}

/** The place of a heading or a cell that is another than the document's own; null for its own and for no place. */
export function placeOf(text: string | null, { region }: TableScope): string | null {
  const named = text === null ? null : placeNamed(text)
  return named === null ? null : otherPlace(named, region)
}

import {
  concatMapped,
  type Figure,
  type MappedText,
  type StructuredTable,
  squeeze,
  type TableRow,
} from '../model/index.js'
import { isValueColumn } from '../structure/tables/columns.js'
import type { ProseReader } from './prose/index.js'
import { bindingOf, cellOf, namedParts, statements } from './row-cells.js'
import { rowName } from './row-name.js'

/** A cell that may say something in a sentence: 治理河道156公里，建设护岸90公里. A number or a name alone says nothing. */
const isSaying = (text: string) => /\d/.test(text) && (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 4

/** 签约率=签约人数/常住人口*100%: how something is computed, what earns points: no figure. */
const tellsMethod = (text: string) => /[=＝].*[/÷×*]|[得扣加]\d+(?:\.\d+)?分/.test(squeeze(text))

/** 力争2023年达到80%, 增至10个以上: a cell that leaves out what its row is named for. */
const elliptical =
  /^(?:[“"]十.{0,2}五[”"](?:时期|期间|末)?|累计|较上[一]?年|比上[一]?年|力争|确保|争取|每年|逐年|到(?:19|20)\d{2}年|(?:19|20)\d{2}年|达到|增至|提高|提升|增加|降至|降低|下降|控制|保持|稳定|不低于|不超过|不少于|全部|占比)/

/** The name of a row: its last short cell of words before the one at `at`; null where it has none. */
function nameBefore(row: TableRow, at: number): MappedText | null {
  const names = row.cells
    .slice(0, at)
    .filter(({ text }) => /[\u4e00-\u9fff]{3}/.test(text) && text.length <= 40 && !/[。；]/.test(text))
  const name = names.at(-1)
  if (!name) return null
  const mark = /^\s*(?:\d{1,2}\s*[.．、]|[（(]\d{1,2}[）)])\s*/.exec(name.text)?.[0].length ?? 0
  return { text: name.text.slice(mark), offsets: name.offsets.slice(mark) }
}

/** The cell, behind the name of its row where it leaves that out. */
function asSentence(row: TableRow, at: number): MappedText {
  const cell = row.cells[at] as MappedText
  const name = elliptical.test(squeeze(cell.text)) ? nameBefore(row, at) : null
  return name ? concatMapped([name, cell]) : cell
}

/** What the cells of values say beyond their values: a goal in a sentence, a second one behind a semicolon. */
function beyondValues(table: StructuredTable, row: TableRow): { text: MappedText; year: number | null }[] {
  const { parts } = namedParts(rowName(table, row).name)
  const nameAt = table.columns.findIndex(({ role }) => role === 'name')
  return table.columns.flatMap((column, i) => {
    const cell = row.cells[i]
    if (!cell || !isValueColumn(column) || !isSaying(cell.text) || tellsMethod(cell.text)) return []
    // —（正文未给出目标值）: an empty cell with a remark.
    if (/^[-—–]{1,2}\s*[（(]/.test(cell.text.trim())) return []
    if (statements(cell.text, parts).length === 0) {
      return [{ text: nameAt < i ? asSentence(row, i) : cell, year: column.year }]
    }
    const from = cell.text.search(/[；;]/) + 1
    const rest = { text: cell.text.slice(from), offsets: cell.offsets.slice(from) }
    return from > 0 && isSaying(rest.text) && statements(cell.text, parts).length === 1
      ? [{ text: rest, year: column.year }]
      : []
  })
}

/**
 * Figures of the sentences in a table's cells: in all of one that is none of indicators or tasks, such as one of
 * projects; in one of indicators what its cells say beyond their values.
 */
export function otherTableFigures(prose: ProseReader, table: StructuredTable, tableAt: number): Figure[][] {
  if (table.kind === 'TASK_ASSIGNMENT') return []
  return table.rows.flatMap((row, i) => {
    const place = { origin: 'TABLE' as const, section: table.section, table: tableAt, row: i, task: null }
    if (table.kind === 'OTHER')
      return row.cells.flatMap((cell, at) =>
        isSaying(cell.text) && !tellsMethod(cell.text) ? [prose.cell(asSentence(row, at), place)] : [],
      )
    const binding = bindingOf(cellOf(table, row, 'attribute'))
    return beyondValues(table, row).map(({ text, year }) =>
      prose.cell(text, place, year).map((figure) => (figure.status === 'ACTUAL' ? figure : { ...figure, binding })),
    )
  })
}

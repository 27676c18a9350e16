import {
  type Binding,
  type Figure,
  type MappedText,
  type StructuredTable,
  squeeze,
  type TableRow,
} from '../model/index.js'
import { isValueColumn } from '../structure/tables/columns.js'
import { cellClauses } from './cell-clauses.js'
import { deedOf, itemsOf } from './cell-items.js'
import { asSentence, partOf } from './cell-sentence.js'
import { datedValue, remarkOf, statements } from './cell-statements.js'
import { givesPoints, withoutPoints } from './points.js'
import type { ProseReader } from './prose/index.js'
import { bindingOf, bindingOfCell, cellOf, namedParts } from './row-cells.js'
import { rowName } from './row-name.js'

/** A cell that may say something in a sentence: 治理河道156公里，建设护岸90公里. A number or a name alone says nothing. */
const isSaying = (text: string) => /\d/.test(text) && (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 4

/** 签约率=签约人数/常住人口*100%: how something is computed, what earns points: no figure. */
const tellsMethod = (text: string) => /[=＝].*[/÷×*]|[得扣加]\d+(?:\.\d+)?分/.test(squeeze(text))

/** The parts of a cell that its values leave out: all of a cell without any, what follows a semicolon or is in a bracket, else each clause. */
function leftOut(cell: MappedText, parts: readonly string[], name: string): MappedText[] {
  const said = statements(cell.text, parts, name)
  if (said.length === 0) return isSaying(cell.text) || /^[\u4e00-\u9fff]{2,4}\d/.test(cell.text) ? [cell] : []
  const tellsAll = [datedValue(cell.text), itemsOf(cell.text, parts), deedOf(cell.text, name)]
  if (said.some(({ base }) => base) || tellsAll.some((whole) => whole !== null)) return []
  const remark = remarkOf(cell.text)
  if (said.some(({ year, remark: inBracket }) => year !== null && !inBracket))
    return cellClauses(cell.text).flatMap(({ text, start, value }) =>
      value === null && isSaying(text) ? [partOf(cell, start, start + text.length)] : [],
    )
  const inBracket = remark && isSaying(remark.text) && said.every((each) => !each.remark)
  if (remark && inBracket) return [partOf(cell, remark.start, remark.start + remark.text.length)]
  const from = cell.text.search(/[；;]/) + 1
  const others = from > 0 && said.length === statements(cell.text.slice(0, from - 1), parts, name).length
  return others && isSaying(cell.text.slice(from)) ? [partOf(cell, from)] : []
}

/** What the cells of values say beyond their values: a goal in a sentence, a second one after a semicolon. */
function beyondValues(
  table: StructuredTable,
  row: TableRow,
): { text: MappedText; year: number | null; binding: Binding | null }[] {
  const { name } = rowName(table, row)
  const { parts } = namedParts(name)
  return table.columns.flatMap((column, i) => {
    const cell = row.cells[i]
    if (!cell || !isValueColumn(column) || tellsMethod(cell.text)) return []
    // —（正文未给出目标值）: an empty cell with a remark.
    if (/^[-—–]{1,2}\s*[（(]/.test(cell.text.trim())) return []
    // 增速5%；彩化率24.2%（约束性）: only the last is said to bind.
    const binding = /[；;]/.test(cell.text.replace(/[（(][^（）()]*[）)]/g, '')) ? null : bindingOfCell(cell.text)
    return leftOut(cell, parts, name).map((words) => {
      return { text: asSentence(table, row, i, words), year: column.year, binding }
    })
  })
}

/** 每万常住人口达到4名 in the row 家庭医生人数: a ratio whose thing counted the row names. */
function named(figure: Figure, name: string): Figure {
  const own = figure.indicatorName.startsWith(name) ? figure.indicatorName.slice(name.length) : figure.indicatorName
  return /^(?:每.{1,6}|[人户]均)$/.test(own) ? { ...figure, indicatorName: own + name } : figure
}

/**
 * Figures of the sentences in a table's cells: in all of one that is none of indicators or tasks, such as one of
 * projects; in one of indicators what its cells say beyond their values.
 */
export function otherTableFigures(prose: ProseReader, table: StructuredTable, tableAt: number): Figure[][] {
  if (table.kind === 'TASK_ASSIGNMENT') return []
  const points = givesPoints(table)
  return table.rows.flatMap((row, i) => {
    const place = { origin: 'TABLE' as const, section: table.section, table: tableAt, row: i, task: null }
    if (table.kind === 'OTHER')
      return row.cells.flatMap((cell, at) =>
        (points ? withoutPoints(cell) : [cell]).flatMap((words) =>
          isSaying(words.text) && !tellsMethod(words.text)
            ? [prose.cell(asSentence(table, row, at, words), place)]
            : [],
        ),
      )
    const ofRow = bindingOf(cellOf(table, row, 'attribute'))
    return beyondValues(table, row).map(({ text, year, binding }) =>
      prose
        .cell(text, place, year)
        .map((figure) =>
          named(
            figure.status === 'ACTUAL' ? figure : { ...figure, binding: ofRow ?? binding },
            rowName(table, row).name,
          ),
        ),
    )
  })
}

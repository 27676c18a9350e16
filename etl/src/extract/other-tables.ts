import type { Figure, StructuredTable } from '../model/index.js'
import { proseFigures } from './prose/index.js'

/** A cell that may say something in a sentence: 治理河道156公里，建设护岸90公里. A number or a name alone says nothing. */
const isSaying = (text: string) => /\d/.test(text) && (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 4

/** Figures of the sentences in the cells of a table that is none of indicators or tasks, such as one of projects. */
export function otherTableFigures(
  context: Parameters<typeof proseFigures>[0],
  table: StructuredTable,
  tableAt: number,
  tense: Parameters<typeof proseFigures>[2],
): Figure[][] {
  if (table.kind !== 'OTHER') return []
  return table.rows.flatMap((row, i) =>
    row.cells
      .filter((cell) => isSaying(cell.text))
      .map((cell) =>
        proseFigures(context, cell, tense, {
          origin: 'TABLE',
          section: table.section,
          table: tableAt,
          row: i,
          task: null,
        }),
      ),
  )
}

import { concatMapped, type MappedText, type TableRow } from '../../model/index.js'

/**
 * A row of the cells given, one a column. words: what is printed in the row itself; a cell that reaches down from a row
 * above is not.
 */
export function tableRow(
  kind: TableRow['kind'],
  cells: MappedText[],
  parent: number | null,
  page: number | null,
  words: readonly MappedText[] = cells,
): TableRow {
  const { offsets } = concatMapped(words)
  const [start, end] = offsets.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at + 1)],
    [offsets[0] ?? 0, offsets[0] ?? 0],
  )
  return { kind, cells, parent, page, start, end }
}

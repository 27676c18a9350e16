import type { TableColumn, TableRow } from '../../model/index.js'

/** `（1）企业职工`, `其中：农民工…`, `4. 其中：…`, `#女性`: a row that is part of the one above. */
const ofWhich = /^(?:(?:\d{1,2}\s*[.．、]\s*)?其中\s*[：:，,]?|[#＃])/
const numbered = /^[（(]\s*(\d{1,2})\s*[）)]/

export const isSubRow = (label: string) => ofWhich.test(label) || numbered.test(label)

/** Name cell of a row, its number cell left aside. */
export function nameOf(row: TableRow, columns: readonly TableColumn[]): string {
  const at = columns.findIndex((column) => column.role === 'name')
  return row.cells[at < 0 ? 0 : at]?.text ?? ''
}

/** Index of the row a sub-row is part of: the last row above that is no sub-row itself. null for other rows. */
export function parentOf(label: string, above: readonly TableRow[], columns: readonly TableColumn[]): number | null {
  if (!isSubRow(label)) return null
  for (let i = above.length - 1; i >= 0; i--) {
    const row = above[i] as TableRow
    if (row.kind === 'group') return null
    if (!isSubRow(nameOf(row, columns))) return i
  }
  return null
}

/** Printed name without its number and mark: `7.其中：省内转移人数` → 省内转移人数. */
export const bareRowName = (label: string) =>
  label
    .replace(/^\d{1,2}\s*[.．、]\s*(?!\d)/, '')
    .replace(ofWhich, '')
    .replace(numbered, '')
    .trim()

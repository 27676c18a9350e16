import type { TableColumn, TableRow } from '../../model/index.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'

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

/** ③老年人体检率, ★新建校舍: marks of order or weight before a name. */
const leadingMarks = /^(?:[①-⑳⑴-⒇●■◆○▪▲△★☆*＊※]\s*)+/
/** 再生水利用率［4］, 用水总量②*, 漏损率（注1）: marks of notes behind a name; 管网（2）期 goes on. */
const trailingMarks = pattern`(?:[①-⑳*＊※★☆▲△†#]|[[［〔]\d{1,2}[\]］〕]|[（(]${words('note-label')}\s*\d{0,2}[）)])+$`

export const withoutNoteMarks = (name: string) => name.replace(trailingMarks, '')

/** Printed name without its number and marks: `7.其中：省内转移人数` → 省内转移人数. */
export const bareRowName = (label: string) =>
  withoutNoteMarks(label.replace(leadingMarks, ''))
    .replace(/^\d{1,2}\s*[.．、]\s*(?!\d)/, '')
    .replace(ofWhich, '')
    .replace(numbered, '')
    .trim()

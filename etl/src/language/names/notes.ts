import { pattern, words } from '../lexicon/lists/word-lists.js'
/** Opens the note under a table: 注：[ ]内为五年累计数。, 注1：…, 备注：… */
export const noteLine = pattern`^${words('note-label')}\s*\d?\s*[：:.．]`

const item = /(?:^注\s*[：:]?|[；;。])\s*[（(]?(\d)\s*[）)]?[.．、：:]/g

/** `注：1.[ ]内为五年累计数；` / `2.“—”表示无统计数据。`: the line after carries on the count of the note's items. */
export function isNextNoteItem(note: string, line: string): boolean {
  const last = [...note.matchAll(item)].at(-1)?.[1]
  return last !== undefined && new RegExp(`^(?:注\\s*)?[（(]?${Number(last) + 1}\\s*[）)]?[.．、：:]`).test(line)
}

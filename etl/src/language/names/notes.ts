import { matchesOf } from '@plangraph/figures'
import { pattern, words } from '../lexicon/lists/word-lists.js'
/** Opens the note under a table: 注：[ ]内为五年累计数。, 注1：…, 备注：… */
export const noteLine = pattern`^${words('note-label')}\s*\d?\s*[：:.．]`

/** `①含公交专用桩20个。`, `[2] 是指…`, `3 不含…`: what a mark of the text points to, as the arrow back to it shows (`含20个。↩`). */
export const footnoteLine = pattern`^(?:[①-⑳]|[[［〔]\d{1,2}[\]］〕]|[*＊※†]{1,2}|[¹²³⁴-⁹]{1,2}|\d{1,2}(?!\d))\s*${words('note-opening')}|^\S.{0,300}[↩↑⤴]\uFE0E?$`

const item = /(?:^注\s*[：:]?|[；;。])\s*[（(]?(\d)\s*[）)]?[.．、：:]/g

/** `注：1.[ ]内为五年累计数；` / `2.“—”表示无统计数据。`: the line after carries on the count of the note's items. */
export function isNextNoteItem(note: string, line: string): boolean {
  const last = matchesOf(note, item).at(-1)?.[1]
  return last !== undefined && new RegExp(`^(?:注\\s*)?[（(]?${Number(last) + 1}\\s*[）)]?[.．、：:]`).test(line)
}

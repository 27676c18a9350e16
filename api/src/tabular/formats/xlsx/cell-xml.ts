import { formulaSafe } from '@plangraph/figures'
import type { Cell, ColumnType } from '../../tables/column.js'
import { STYLES } from './styles.js'

/** What a cell of Excel holds, in units of UTF-16. */
export const MOST_CHARACTERS = 32_767

const CUT = ' […]'

/** A text as a cell can hold it: one that is longer than that ends in […]. */
export const cutToCell = (text: string): string =>
  text.length <= MOST_CHARACTERS
    ? text
    : text.slice(0, MOST_CHARACTERS - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT

/** A cell at a place (B12) as XML; '' for null, which is an empty cell. Texts are never formulas, whatever they begin with. */
export function cellXml(type: ColumnType, place: string, cell: Cell): string {
  if (cell === null) return ''
  switch (type) {
    case 'number':
    case 'integer':
      return `<c r="${place}"><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
    case 'date':
    case 'datetime':
      return timeXml(type, place, String(cell))
    default:
      return textXml(place, String(cell), formulaSafe(String(cell)) === String(cell) ? STYLES.text : STYLES.quoted)
  }
}

const DAY_MS = 86_400_000
/** 1 March 1900, the first day that Excel counts as everybody else does. */
const FIRST_DAY = 61
const DAYS_TO_1970 = 25_569

function timeXml(type: 'date' | 'datetime', place: string, text: string): string {
  const days = Date.parse(text) / DAY_MS + DAYS_TO_1970
  if (days < FIRST_DAY) return textXml(place, text, STYLES.text)
  return `<c r="${place}" s="${STYLES[type]}"><v>${days}</v></c>`
}

/** A cell of text, in the file itself: a list of all texts would have to be held until the end. */
export function textXml(place: string, text: string, style: number): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${escaped(cutToCell(text))}</t></is></c>`
}

const SPECIAL = /[&<>\ufffe\uffff\p{Cs}]|(?![\t\n])\p{Cc}|_(?=x[\dA-Fa-f]{4}_)/gu

/** Characters that XML does not have, or does not keep, are written as Excel does (ECMA-376 22.9.2.19): _x000D_. */
const escaped = (text: string): string =>
  text.replace(SPECIAL, (found) => {
    if (found === '&') return '&amp;'
    if (found === '<') return '&lt;'
    if (found === '>') return '&gt;'
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  })

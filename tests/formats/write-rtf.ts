import type { Grid, ReadDocument } from '../../etl/src/model/index.js'

/** How the characters of a file are written: by their number, or as bytes of GBK. */
export type RtfWriting = 'unicode' | 'gbk'

const head = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}\\uc2"
const columnWidth = 1200

/** What was read of a document, as RTF: its paragraphs, its tables with their merged cells. */
export function writeRtf(read: ReadDocument, writing: RtfWriting): Uint8Array {
  let rtf = head
  let at = 0
  const grids = [...read.grids]
  while (at < read.lines.length) {
    const line = read.lines[at]
    const grid = grids[0]
    if (line && grid && line.start >= grid.start) {
      rtf += writeGrid(read, grid, writing)
      grids.shift()
      while ((read.lines[at]?.start ?? Number.POSITIVE_INFINITY) <= grid.end) at++
    } else if (line) {
      rtf += `\\pard\\plain ${escaped(read.text.slice(line.start, line.end), writing)}\\par\r\n`
      at++
    }
  }
  return Buffer.from(`${rtf}}`, 'latin1')
}

function writeGrid(read: ReadDocument, { cells, rowCount, columnCount }: Grid, writing: RtfWriting): string {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const inRow = Array.from({ length: columnCount }, (_, column) => column).flatMap((column) => {
      const covering = cells.find((cell) => column === cell.column && row >= cell.row && row < cell.row + cell.rowSpan)
      return covering ? [covering] : []
    })
    const definitions = inRow.map((cell) => {
      const merge = cell.rowSpan === 1 ? '' : cell.row === row ? '\\clvmgf' : '\\clvmrg'
      return `${merge}\\clbrdrt\\brdrs\\cellx${(cell.column + cell.columnSpan) * columnWidth}`
    })
    const content = inRow.map((cell) => {
      const lines =
        cell.row === row ? read.lines.filter(({ start, end }) => start >= cell.start && end <= cell.end) : []
      const texts = lines.map(({ start, end }) => escaped(read.text.slice(start, end), writing))
      return `\\pard\\intbl ${texts.join('\\par ')}\\cell `
    })
    return `\\trowd\\trgaph108\\trleft0${definitions.join('')}${content.join('')}\\row\r\n`
  })
  return rows.join('')
}

const hex = (byte: number) => `\\'${byte.toString(16).padStart(2, '0')}`

function escaped(text: string, writing: RtfWriting): string {
  let rtf = ''
  for (const unit of text.split('')) {
    const code = unit.charCodeAt(0)
    if (unit === '\t') rtf += '\\tab '
    else if ('\\{}'.includes(unit)) rtf += `\\${unit}`
    else if (code < 128) rtf += unit
    else {
      const bytes = writing === 'gbk' ? gbkOf(unit) : null
      rtf += bytes ? bytes.map(hex).join('') : `\\u${code > 32767 ? code - 65536 : code} ?\\'3f`
    }
  }
  return rtf
}

let gbkCodes: Map<string, number[]> | undefined

/** The two bytes of a character in GBK, recognised by decoding all of them; null for others. */
function gbkOf(character: string): number[] | null {
  if (gbkCodes === undefined) {
    gbkCodes = new Map()
    const decoder = new TextDecoder('gbk')
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const decoded = decoder.decode(Uint8Array.of(lead, trail))
        if (decoded.length === 1 && !gbkCodes.has(decoded)) gbkCodes.set(decoded, [lead, trail])
      }
  }
  return gbkCodes.get(character) ?? null
}

import type { Grid, ReadDocument } from '../../etl/src/model/index.js'
import { type ZipPart, zip } from '../read/docx/zip.js'

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const xml = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} ${namespace}>${content}</ofd:${name}>`

/**
 * An OFD package of pages: what is in the layer of each. template: what is printed behind them all; pictures: files by the
 * numbers of their resources.
 */
export function ofdFile(
  pages: readonly string[],
  template = '',
  pictures: Readonly<Record<string, Buffer>> = {},
): Uint8Array {
  const page = (content: string) => `<ofd:Content><ofd:Layer Type="Body" ID="1">${content}</ofd:Layer></ofd:Content>`
  const entries = pages.map((_page, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
  const common =
    '<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>' +
    '<ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>'
  const media = Object.keys(pictures).map(
    (id) => `<ofd:MultiMedia ID="${id}" Type="Image"><ofd:MediaFile>${id}.png</ofd:MediaFile></ofd:MultiMedia>`,
  )
  const parts: ZipPart[] = [
    {
      name: 'OFD.xml',
      content: xml('OFD', '<ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'),
    },
    {
      name: 'Doc_0/Document.xml',
      content: xml('Document', `<ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${entries.join('')}</ofd:Pages>`),
    },
    { name: 'Doc_0/Tpls/Tpl_0/Content.xml', content: xml('Page', page(template)) },
    {
      name: 'Doc_0/DocumentRes.xml',
      content: xml('Res', `<ofd:MultiMedias>${media.join('')}</ofd:MultiMedias>`).replace(
        ' xmlns',
        ' BaseLoc="Res" xmlns',
      ),
    },
    ...Object.entries(pictures).map(([id, content]) => ({ name: `Doc_0/Res/${id}.png`, content })),
    ...pages.map((content, i) => ({
      name: `Doc_0/Pages/Page_${i}/Content.xml`,
      content: xml('Page', `<ofd:Template TemplateID="5" ZOrder="Background"/>${page(content)}`),
    })),
  ]
  return zip(parts)
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const isHalf = (text: string) => text.charCodeAt(0) < 0x2000

/** A line of text; its baseline is at y, in millimetres as all. Letters and digits are half as wide as other characters. */
export function textObject(text: string, x: number, y: number, size: number): string {
  const characters = [...text]
  const deltas = characters.slice(0, -1).map((character) => (isHalf(character) ? size / 2 : size))
  const code = `<ofd:TextCode X="0" Y="${size}" DeltaX="${deltas.join(' ')}">${escaped(text)}</ofd:TextCode>`
  return `<ofd:TextObject ID="2" Boundary="${x} ${y - size} 200 ${size}" Font="3" Size="${size}">${code}</ofd:TextObject>`
}

/** A stroked line. */
export const pathObject = (x0: number, y0: number, x1: number, y1: number): string =>
  `<ofd:PathObject ID="3" Boundary="${x0} ${y0} ${x1 - x0} ${y1 - y0}" LineWidth="0.3"><ofd:AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>`

const [left, top, bottom, width, size, pitch] = [28, 35, 260, 154, 5, 9]
const inCell = { size: 3.5, pitch: 5 }

/** What was read of a document, set in lines of 30 characters on A4: paragraphs indented, tables with their rulings. */
export function writeOfd(read: ReadDocument): Uint8Array {
  const pages: string[] = ['']
  let y = top
  const put = (content: string) => {
    pages[pages.length - 1] += content
  }
  const makeRoom = (height: number) => {
    if (y + height <= bottom) return
    pages.push('')
    y = top
  }
  const grids = [...read.grids]
  for (let at = 0; at < read.lines.length; ) {
    const line = read.lines[at]
    const grid = grids[0]
    if (line && grid && line.start >= grid.start) {
      for (const row of rowsOf(read, grid)) {
        makeRoom(row.height)
        put(row.draw(y))
        y += row.height
      }
      y += pitch
      grids.shift()
      while ((read.lines[at]?.start ?? Number.POSITIVE_INFINITY) <= grid.end) at++
    } else if (line) {
      for (const [i, part] of broken(read.text.slice(line.start, line.end), width - 2 * size, width, size).entries()) {
        makeRoom(pitch)
        y += pitch
        put(textObject(part, left + (i === 0 ? 2 * size : 0), y, size))
      }
      at++
    }
  }
  return ofdFile(pages)
}

/** Breaks a text into lines, the first of another width. */
function broken(text: string, first: number, other: number, fontSize: number): string[] {
  const lines = ['']
  let used = 0
  for (const character of text.trim()) {
    const advance = isHalf(character) ? fontSize / 2 : fontSize
    if (used + advance > (lines.length === 1 ? first : other)) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += character
    used += advance
  }
  return lines
}

/** The rows of a table, each with its rulings: cells that span rows are drawn in their first one, open to those below. */
function rowsOf(read: ReadDocument, { cells, rowCount, columnCount }: Grid) {
  const columnWidth = width / columnCount
  return Array.from({ length: rowCount }, (_, row) => {
    const covering = cells.filter((cell) => row >= cell.row && row < cell.row + cell.rowSpan)
    const texts = covering.map((cell) => {
      const lines = read.lines.filter(({ start, end }) => cell.row === row && start >= cell.start && end <= cell.end)
      const room = cell.columnSpan * columnWidth - 3
      return lines.flatMap(({ start, end }) => broken(read.text.slice(start, end), room, room, inCell.size))
    })
    const height = Math.max(1, ...texts.map((lines) => lines.length)) * inCell.pitch + 3
    const draw = (y: number) =>
      covering
        .map((cell, i) => {
          const [x0, x1] = [left + cell.column * columnWidth, left + (cell.column + cell.columnSpan) * columnWidth]
          const above = cell.row === row ? pathObject(x0, y, x1, y) : ''
          const below = cell.row + cell.rowSpan - 1 === row ? pathObject(x0, y + height, x1, y + height) : ''
          const sides = pathObject(x0, y, x0, y + height) + pathObject(x1, y, x1, y + height)
          const lines = (texts[i] ?? []).map((text, n) =>
            textObject(text, x0 + 1.5, y + (n + 1) * inCell.pitch, inCell.size),
          )
          return above + below + sides + lines.join('')
        })
        .join('')
    return { height, draw }
  })
}

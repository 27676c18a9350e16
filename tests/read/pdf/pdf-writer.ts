import type { ReadDocument, Result } from '../../../etl/src/model/index.js'
import { readDocument } from '../../../etl/src/read/index.js'

export const pageWidth = 595
export const pageHeight = 842

const hex = (text: string) => Array.from(text, (char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** Characters of one em each from (left, baseline) on, in points from the top left of the page. */
export const text = (words: string, left: number, baseline: number, size = 16): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${left} ${pageHeight - baseline} Tm <${hex(words)}> Tj ET`

/** Bytes in a Latin font, whatever they mean. */
export const bytes = (codes: readonly number[], left: number, baseline: number): string =>
  `BT /F2 16 Tf 1 0 0 1 ${left} ${pageHeight - baseline} Tm <${Buffer.from(codes).toString('hex')}> Tj ET`

/** Lines with the lines' distance of a document, `left` edges given one by one. */
export const paragraph = (lines: readonly (readonly [string, number])[], top: number, size = 16): string =>
  lines.map(([words, left], i) => text(words, left, top + i * 28, size)).join('\n')

export const stroke = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${pageHeight - y0} m ${x1} ${pageHeight - y1} l S`

/** The same line as browsers draw it: a filled rectangle, one point thick. */
export const thinFill = (x0: number, y0: number, x1: number, y1: number): string =>
  x0 === x1 ? `${x0 - 0.5} ${pageHeight - y1} 1 ${y1 - y0} re f` : `${x0} ${pageHeight - y0 - 0.5} ${x1 - x0} 1 re f`

/** An image over the given part of the page. */
export const image = (left: number, top: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${left} ${pageHeight - top - height} cm /I1 Do Q`

const strikeOut = /^% strike-out (\S+ \S+ \S+ \S+)$/m

/** A remark in the content of a page that has `pdfOf` strike out a stretch of it by an annotation. */
export const strikeOutAt = (left: number, top: number, right: number, bottom: number): string =>
  `% strike-out ${left} ${pageHeight - bottom} ${right} ${pageHeight - top}`

const annotations = (content: string): string => {
  const [x0, y0, x1, y1] = strikeOut.exec(content)?.[1]?.split(' ') ?? []
  if (x0 === undefined) return ''
  return `/Annots [<< /Type /Annot /Subtype /StrikeOut /Rect [${x0} ${y0} ${x1} ${y1}] /QuadPoints [${x0} ${y1} ${x1} ${y1} ${x0} ${y0} ${x1} ${y0}] /C [1 0 0] >>]`
}

/** Content of a layer that the file switches off. */
export const switchedOff = (content: string): string => `/OC /L1 BDC ${content} EMC`

/** A PDF with a page for each content, then more objects; its Chinese font has a predefined encoding and is not embedded. */
export function pdfOf(contents: readonly string[], trailer = '', more: readonly string[] = []): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_content, i) => `${9 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 64 >>\nstream\n${'x'.repeat(64)}\nendstream`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /Ascent 880 /Descent -120 >>',
    '<< /Type /OCG /Name (draft) >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] ${annotations(content)} /Contents ${10 + 2 * i} 0 R /Resources << /Properties << /L1 8 0 R >> /Font << /F1 3 0 R /F2 5 0 R >> /XObject << /I1 6 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...more,
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

export const readPages = (...contents: string[]): Promise<Result<ReadDocument>> =>
  readDocument('plan.pdf', pdfOf(contents))

export async function readWell(...contents: string[]): Promise<ReadDocument> {
  const read = await readPages(...contents)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

/** The lines outside of tables: `1 ¶ 第一章`, `1 - goes on`, `1 ? not told`. */
export const linesOf = ({ text: whole, lines, grids }: ReadDocument): string[] =>
  lines
    .filter((line) => !grids.some((grid) => line.start >= grid.start && line.end <= grid.end))
    .map(
      ({ page, opens, start, end }) => `${page} ${opens === null ? '?' : opens ? '¶' : '-'} ${whole.slice(start, end)}`,
    )

/** The tables, a string a row; a cell that spans is followed by its {rows x columns}. */
export const tablesOf = ({ text: whole, grids }: ReadDocument): string[][] =>
  grids.map((grid) =>
    Array.from({ length: grid.rowCount }, (_, row) =>
      grid.cells
        .filter((cell) => cell.row === row)
        .map(({ start, end, rowSpan, columnSpan }) => {
          const span = rowSpan * columnSpan > 1 ? `{${rowSpan}x${columnSpan}}` : ''
          return whole.slice(start, end).replace(/\n/g, '/') + span
        })
        .join('|'),
    ),
  )

import { readDocument } from '../../../etl/src/read/index.js'
import { glyphsOf } from '../../../etl/src/read/scans/glyphs.js'
import { ofdPicture } from '../../../etl/src/read/scans/ofd-picture.js'
import { must } from '../../extract/document-of.js'
import { ofdFile, pathObject, textObject } from '../../formats/write-ofd.js'

const read = async (pages: readonly string[], template?: string) =>
  must(await readDocument('规划.ofd', ofdFile(pages, template)))
const linesOf = async (pages: readonly string[], template?: string) => {
  const { text, lines } = await read(pages, template)
  return lines.map(({ page, start, end }) => `${page} ${text.slice(start, end)}`)
}
const object = (attributes: string, content: string) =>
  `<ofd:TextObject ID="1" Font="3" Size="5" ${attributes}>${content}</ofd:TextObject>`

test('characters stand where the distances to the next ones say, repeated ones too', async () => {
  const code = '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5 2.5 2.5">就业目标60</ofd:TextCode>'
  const { lines } = await read([object('Boundary="30 40 100 5" CTM="2 0 0 2 0 0"', code)])
  const points = (millimetres: number) => Math.round((millimetres * 720) / 25.4) / 10
  expect(lines[0]?.place?.edges.slice(0, 6)).toEqual([30, 40, 50, 60, 65, 70].map(points))
  expect(lines[0]?.place?.bottom).toBeGreaterThan(points(50))
})

test('templates and blocks are read, what is switched off, transparent or turned is not', async () => {
  const shown = `<ofd:PageBlock ID="4">${textObject('城镇新增就业60万人', 30, 50, 5)}</ofd:PageBlock>`
  const code = '<ofd:TextCode X="0" Y="5">99</ofd:TextCode>'
  const hidden =
    object('Boundary="30 60 9 9" Visible="false"', code) +
    object('Boundary="30 70 9 9" Alpha="0"', code) +
    object('Boundary="30 80 9 9"', `<ofd:FillColor Alpha="0"/>${code}`) +
    object('Boundary="30 90 9 9" CTM="0.7 0.7 -0.7 0.7 0 0"', code)
  expect(await linesOf([shown + hidden], textObject('西安市人民政府文件', 60, 30, 8))).toEqual([
    '1 西安市人民政府文件',
    '1 城镇新增就业60万人',
  ])
})

test('white, covered and struck-out text is not read', async () => {
  const white = (x: number, y: number, code: string) =>
    object(
      `Boundary="${x} ${y} 20 5"`,
      `<ofd:FillColor Value="255 255 255"/><ofd:TextCode X="0" Y="5">${code}</ofd:TextCode>`,
    )
  const box = (x: number, y: number, color: string) =>
    `<ofd:PathObject ID="3" Boundary="${x} ${y} 20 8" Stroke="false" Fill="true"><ofd:FillColor Value="${color}"/><ofd:AbbreviatedData>M 0 0 L 20 0 L 20 8 L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>`
  const page = [
    textObject('就业60万人', 30, 50, 5) + white(60, 45, '99'),
    textObject('岗位88个', 30, 70, 5) + box(29, 64, '255 255 255'),
    textObject('泵站77座', 30, 90, 5) + pathObject(30, 88, 50, 88),
    box(29, 104, '0 0 128') + white(30, 105, '水库5座'),
  ]
  expect(await linesOf([page.join('')])).toEqual(['1 就业60万人', '1 水库5座'])
})

test('rulings that are filled areas or closed frames part cells; white ones do not', async () => {
  const frame = (x: number, y: number) =>
    `<ofd:PathObject ID="3" Boundary="${x} ${y} 40 10"><ofd:AbbreviatedData>M 0 0 L 40 0 L 40 10 L 0 10 C</ofd:AbbreviatedData></ofd:PathObject>`
  const bar = (color: string) =>
    `<ofd:PathObject ID="3" Boundary="50 40 1 20" Stroke="false" Fill="true"><ofd:FillColor Value="${color}"/><ofd:AbbreviatedData>M 0 0 L 0.3 0 L 0.3 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>`
  const cells = [30, 70]
    .flatMap((x) => [40, 50].map((y) => frame(x, y) + textObject(`${x}${y}`, x + 1, y + 6, 4)))
    .join('')
  const columns = async (content: string) => (await read([content])).grids.map(({ columnCount }) => columnCount)
  expect(await columns(cells + bar('255 255 255'))).toEqual([2])
  expect(await columns(cells + bar('0 0 0') + pathObject(30, 80, 90, 80))).toEqual([3])
})

const image = '<ofd:ImageObject ID="7" Boundary="0 0 210 297" ResourceID="8"/>'
const failureOf = async (bytes: Uint8Array) => {
  const result = await readDocument('规划.ofd', bytes)
  return result.ok ? 'read' : result.failure.kind
}

/** A PNG of one black pixel. */
const black = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

test('a page of pictures is drawn, and read by what is recognised in its drawing', async () => {
  const left = '<ofd:ImageObject ID="7" Boundary="0 0 105 297" ResourceID="8" CTM="105 0 0 297 0 0"/>'
  const below = '<ofd:ImageObject ID="9" Boundary="110 200 100 97" ResourceID="8"/>'
  const bytes = ofdFile([textObject('城镇新增就业60万人', 30, 50, 5).repeat(9), left + below], '', { 8: black })
  const drawn = must(await ofdPicture('规划.ofd', bytes, 2))
  const at = (x: number, y: number) => {
    const column = (millimetres: number) => Math.round((millimetres * 72 * drawn.scale) / 25.4)
    return drawn.plane.data[column(y) * drawn.plane.width + column(x)]
  }
  expect([at(50, 30), at(150, 30), at(108, 250), at(150, 250)]).toEqual([0, 255, 255, 0])

  const drawing = { width: 595, height: 842, rulings: [], unreadCells: 1 }
  const place = { left: 90, right: 222, top: 99, bottom: 113 }
  const characters = [...'泵站达到70座的目标'].map((text, i) => ({ text, certainty: 0.97, at: (i + 0.5) / 10 }))
  const marks = { ...drawing, glyphs: glyphsOf(place, characters, 1) }
  const { lines, text, unread } = must(await readDocument('规划.ofd', { bytes, pages: [{ page: 2, marks }] }))
  const last = lines.at(-1)
  expect([text.slice(last?.start, last?.end), last?.page, last?.place?.certainty?.[4]]).toEqual([
    '泵站达到70座的目标',
    2,
    0.97,
  ])
  expect(unread.map(({ because }) => because)).toEqual([{ code: 'cells-not-recognised', args: { page: 2, count: 1 } }])
})

test.each([
  ['pages that are images', ofdFile([image, image]), 'NEEDS_OCR'],
  ['empty pages', ofdFile(['']), 'EMPTY'],
  ['no pages', ofdFile([]), 'UNREADABLE'],
  [
    'distances without end',
    ofdFile([object('', '<ofd:TextCode DeltaX="g 999999999 1 g 999999999 2">60</ofd:TextCode>')]),
    'EMPTY',
  ],
  [
    'no numbers for numbers',
    ofdFile([object('Boundary="a b c d" CTM="1 x"', '<ofd:TextCode X="?" Y="1e999">60</ofd:TextCode>')]),
    'EMPTY',
  ],
  [
    'a path of nonsense',
    ofdFile([
      `${textObject('60', 30, 50, 5)}<ofd:PathObject><ofd:AbbreviatedData>M 0 Z Z B</ofd:AbbreviatedData></ofd:PathObject>`,
    ]),
    'read',
  ],
])('an OFD document with %s ends well', async (_what, bytes, kind) => {
  expect(await failureOf(bytes)).toBe(kind)
})

import { unreadParts } from '../../../etl/src/extract/unread-parts.js'
import { fail, ok, type ReadDocument, type StructuredDocument } from '../../../etl/src/model/index.js'
import { pictureOf, readDocument } from '../../../etl/src/read/index.js'
import { glyphsOf } from '../../../etl/src/read/scans/glyphs.js'
import type { Networks } from '../../../etl/src/read/scans/networks.js'
import { type Plane, quarterTurned } from '../../../etl/src/read/scans/plane.js'
import type { RecognisedMarks } from '../../../etl/src/read/scans/recognise.js'
import { uprightPage } from '../../../etl/src/read/scans/upright.js'
import { readingScans } from '../../../etl/src/sandbox/scans.js'
import { message } from '../../formats/write-mht.js'
import { documentPart, p, r, rootRelations } from '../docx/word.js'
import { zip } from '../docx/zip.js'

/** The head of a PNG: nothing more of a picture is looked at before it is drawn. */
function png(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\x02\0\0\0', 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
const inAddress = (width: number, height: number) => `data:image/png;base64,${png(width, height).toString('base64')}`

const line = (words: string, left: number, top: number) =>
  glyphsOf(
    { left, right: left + 12 * words.length, top: top - 1, bottom: top + 13 },
    [...words].map((text, i) => ({ text, certainty: text === '6' ? 0.95 : 0.99, at: (i + 0.5) / words.length })),
    1,
  )

const table: RecognisedMarks = {
  width: 440,
  height: 100,
  glyphs: [line('指标', 30, 20), line('目标', 230, 20), line('就业', 30, 50), line('60', 230, 50)].flat(),
  rulings: [
    ...[10, 40, 70].map((at) => ({ horizontal: true, at, from: 20, to: 420 })),
    ...[20, 220, 420].map((at) => ({ horizontal: false, at, from: 10, to: 70 })),
  ],
  unreadCells: 0,
}
const photograph: RecognisedMarks = { ...table, glyphs: line('就业服务中心', 30, 20), rulings: [] }

const before = '<p>2025年主要目标如下表，各地要认真贯彻落实，切实抓好各项工作任务的组织实施。</p>'
const web = `<html><body>${before}
<p><img src="${inAddress(600, 300)}"></p><p>就业优先。</p><p><img src="${inAddress(640, 480)}"></p>
<p><img src="${inAddress(40, 40)}"></p><p>完。</p></body></html>`

const relation = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/>`
const drawn = (id: string, points: number) =>
  '<w:r><w:drawing><pic:pic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  `<pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:ext cx="${points * 12700}" cy="${points * 6350}"/></a:xfrm></pic:spPr></pic:pic></w:drawing></w:r>`
const relations = {
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId7', 'media/image1.png')}${relation('rId8', '/word/media/image2.png')}${relation('rId9', 'media/image3.png')}</Relationships>`,
}
const media = [1, 2, 3].map((n) => ({ name: `word/media/image${n}.png`, content: png(600 + n, 300) }))
const word = (body: string) => zip([rootRelations, documentPart(body), relations, ...media])

const saved = message([
  ['text/html; charset=utf-8', '8bit', Buffer.from(web.replace(inAddress(600, 300), 'cid:a@b')).toString('latin1')],
  ['image/png\r\nContent-ID: <a@b>', 'base64', png(600, 300).toString('base64')],
])

const files: readonly (readonly [string, Uint8Array])[] = [
  ['规划.html', Buffer.from(web)],
  ['规划.mht', saved],
  [
    '规划.docx',
    word(
      [
        p(r('2025年主要目标如下表，各地要认真贯彻落实。')),
        p(drawn('rId7', 400)),
        p(r('就业优先。')),
        p(drawn('rId8', 300)),
        p(drawn('rId9', 40)),
        p(r('完。')),
      ].join(''),
    ),
  ],
]

const lastLines = ({ text }: ReadDocument) =>
  text
    .trimEnd()
    .split(/[\n\t]/)
    .slice(1)

test.each(files)(
  '%s: a table in a picture is read where it stands, a photograph and an icon are not',
  async (name, file) => {
    const first = await readDocument(name, file)
    if (!first.ok) throw new Error(first.failure.message)
    const keys = first.value.unread.flatMap(({ picture }) => picture ?? [])
    expect(keys).toHaveLength(2)
    for (const key of keys) expect((await pictureOf(file, key))?.subarray(1, 4)).toEqual(png(1, 1).subarray(1, 4))
    const [finding, ...others] = unreadParts(first.value, { sections: [] } as unknown as StructuredDocument)
    expect(finding).toMatchObject({
      code: 'pictures-need-ocr',
      message: expect.stringMatching(/^2 .*npm run ocr:install/),
    })
    expect(others).toEqual([])

    const task = readingScans<ReadDocument, Uint8Array>(
      readDocument,
      async (_name, _bytes, key) => ok(key === keys[0] ? table : photograph),
      1,
    )
    const read = await task(name, file)
    if (!read.ok) throw new Error(read.failure.message)
    expect(lastLines(read.value)).toEqual(['指标', '目标', '就业', '60', '就业优先。', '完。'])
    expect(read.value.unread).toEqual([])
    const { lines, grids, text } = read.value
    expect(grids.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['指标', '目标', '就业', '60'],
    ])
    expect(lines.map(({ place }) => place?.certainty)).toEqual([
      undefined,
      [0.99, 0.99],
      [0.99, 0.99],
      [0.99, 0.99],
      [0.95, 0.99],
      undefined,
      undefined,
    ])
    expect(lines.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('完。')
  },
)

test('a file of pictures alone needs OCR, and is what was recognised in them', async () => {
  const file = word(p(drawn('rId7', 400)))
  const recognise = async () => ok(table)
  expect(await readDocument('规划.docx', file)).toMatchObject({ failure: { kind: 'NEEDS_OCR', pages: ['rId7'] } })
  const read = await readingScans<ReadDocument, Uint8Array>(readDocument, recognise, 1)('规划.docx', file)
  expect(read).toMatchObject({ ok: true, value: { text: '指标\n目标\n就业\n60\n' } })
  const broken = readingScans<ReadDocument, Uint8Array>(readDocument, async () => fail('TIMEOUT', 'slow'), 1)
  expect(await broken('规划.docx', file)).toEqual(fail('TIMEOUT', 'slow'))
})

/** Networks that see all ink as text, and are certain of a line only where its upper half is darker. */
const recognition: Networks['recognition'] = async (planes, width, height) => {
  const half = (width * height) / 2
  const sum = (from: number) => planes.subarray(from, from + half).reduce((total, value) => total + value, 0)
  const certainty = sum(0) < sum(half) ? 0.98 : 0.4
  return { data: Float32Array.from([1 - certainty, certainty]), dims: [1, 1, 2] }
}
const networks: Networks = {
  detection: async (planes, width, height) => ({
    data: Float32Array.from({ length: width * height }, (_value, i) => ((planes[i] as number) < 0.3 ? 1 : 0)),
    dims: [1, 1, height, width],
  }),
  recognition,
  draft: recognition,
  dictionary: ['', '就'],
}

const upright: Plane = { data: new Uint8Array(256 * 192).fill(255), width: 256, height: 192 }
for (const top of [30, 80, 130])
  for (let y = top; y < top + 12; y++) upright.data.fill(y < top + 6 ? 10 : 90, y * 256 + 40, y * 256 + 180)

test.each([0, 1, 2, 3])('a page that was turned by %i quarters is turned back', async (turns) => {
  let picture = upright
  for (let i = 0; i < turns; i++) picture = quarterTurned(picture)
  const { plane, boxes } = await uprightPage(networks, picture)
  expect(Buffer.compare(plane.data, upright.data)).toBe(0)
  expect(boxes).toHaveLength(3)
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evidenceOf } from '../../../etl/src/extract/evidence.js'
import { fail, ok, type ReadDocument } from '../../../etl/src/model/index.js'
import { readDocument } from '../../../etl/src/read/index.js'
import { layOut } from '../../../etl/src/read/pdf/page-layout.js'
import { pageAngle } from '../../../etl/src/read/scans/angle.js'
import { charactersOf, type RecognisedCharacter } from '../../../etl/src/read/scans/ctc.js'
import { glyphsOf } from '../../../etl/src/read/scans/glyphs.js'
import { installedOcr } from '../../../etl/src/read/scans/packages.js'
import { pictureRulings } from '../../../etl/src/read/scans/picture-rulings.js'
import { cutOf, inkBound, type Plane, redPlane, whitened } from '../../../etl/src/read/scans/plane.js'
import { textRegions } from '../../../etl/src/read/scans/regions.js'
import { isDoubtful, surer } from '../../../etl/src/read/scans/second-look.js'
import { silentCells } from '../../../etl/src/read/scans/silent-cells.js'
import { spelled } from '../../../etl/src/read/scans/spellings.js'
import { textBoxes } from '../../../etl/src/read/scans/text-boxes.js'
import { turnBy } from '../../../etl/src/read/scans/turn.js'
import { readingScans } from '../../../etl/src/sandbox/scans.js'
import { bytes, image, pdfOf, text } from './pdf-writer.js'

/** A line of text in points, as a network would give it: every character as certain as the last numbers say. */
function line(words: string, left: number, top: number, certainty: Record<string, number> = {}) {
  const size = 12
  const characters = [...words].map((char, i): RecognisedCharacter => {
    return { text: char, certainty: certainty[char] ?? 0.99, at: (i + 0.5) / words.length }
  })
  const box = { left, right: left + size * words.length, top: top - 1, bottom: top + size + 1 }
  return glyphsOf(box, characters, 1)
}

const pageOf = (...glyphs: ReturnType<typeof line>[]) => ({
  page: 1,
  marks: { width: 595, height: 842, glyphs: glyphs.flat(), rulings: [], unreadCells: 0 },
})

const paper = (width: number, height: number): Plane => ({
  data: new Uint8Array(width * height).fill(250),
  width,
  height,
})

/** Blackens a rectangle. */
function ink({ data, width }: Plane, left: number, top: number, right: number, bottom: number): void {
  for (let y = top; y < bottom; y++) data.fill(10, y * width + left, y * width + right)
}

test('a red seal is as bright as paper in the red of a picture, print under it is not', () => {
  const seal = [224, 48, 58, 255]
  const print = [30, 20, 25, 255]
  const picture = redPlane([255, 255, 255, 255, ...seal, ...print], 3, 1)
  expect([...picture.data].map((red) => red < inkBound(picture))).toEqual([false, false, true])
  // What is left of the seal is no grey that could pass for strokes.
  expect([...whitened(picture).data]).toEqual([255, 255, 38])
})

test('regions of text are told apart, and the angle of a page is that of its long ones', () => {
  const [width, height] = [200, 40]
  const likelihood = new Float32Array(width * height)
  // A line that falls by one in fifty, and a lone digit far below it.
  for (let x = 10; x < 190; x++) for (let y = 0; y < 4; y++) likelihood[(8 + Math.round(x / 50) + y) * width + x] = 0.9
  for (let x = 20; x < 26; x++) for (let y = 28; y < 36; y++) likelihood[y * width + x] = 0.8
  const regions = textRegions({ likelihood, width, height })
  expect(regions.map(({ left, right }) => [left, right])).toEqual([
    [10, 190],
    [20, 26],
  ])
  const angle = pageAngle(regions, width, 1)
  expect(angle).toBeCloseTo(1 / 50, 2)
  const boxes = textBoxes(regions, width, { x: 2, y: 2 }, turnBy(angle, { width: 2 * width, height: 2 * height }))
  // Upright, the line is hardly higher than it is thick.
  expect((boxes[0]?.bottom ?? 0) - (boxes[0]?.top ?? 0)).toBeLessThan(30)
  expect(boxes).toHaveLength(2)
})

test('a page that lies askew is turned upright about its middle', () => {
  const picture = paper(101, 101)
  ink(picture, 0, 50, 101, 51)
  const turn = turnBy(Math.PI / 2, picture)
  const turned = cutOf(picture, 101, 101, turn.placement(0, 0, 1))
  expect(turned.data[10 * 101 + 50]).toBeLessThan(20)
  expect(turned.data[50 * 101 + 10]).toBeGreaterThan(240)
  const [x, y] = turn.upright(50.5, 0)
  expect([Math.round(x * 10) / 10, Math.round(y * 10) / 10]).toEqual([0, 50.5])
})

test('the same class side by side is one character, as certain as it is most, parted by none it is two', () => {
  const likelihood = [
    [0.1, 0.8, 0.1],
    [0.2, 0.7, 0.1],
    [0.9, 0.1, 0.0],
    [0.3, 0.6, 0.1],
    [0.1, 0.3, 0.6],
  ].flat()
  const characters = charactersOf({ likelihood, steps: 5, classes: 3 }, ['', '1', '7'])
  expect(characters).toEqual([
    { text: '1', certainty: 0.8, at: 0.2 },
    { text: '1', certainty: 0.6, at: 0.7 },
    { text: '7', certainty: 0.6, at: 0.9 },
  ])
})

test.each([
  ['安政〔２０22】11号', '安政〔2022〕11号'],
  ['就业丶创业,到2025年', '就业、创业，到2025年'],
  ['1,470.5', '1,470.5'],
  ['(1）城镇', '（1）城镇'],
])('%s is spelled %s', (recognised, printed) => {
  const characters = [...recognised].map((char) => ({ text: char, certainty: char === '】' ? 0.4 : 0.9, at: 0 }))
  const found = spelled(characters)
  expect(found.map((one) => one.text).join('')).toBe(printed)
  expect(found.map(({ certainty }) => certainty)).toEqual(characters.map(({ certainty }) => certainty))
})

test('runs of ink are the lines of a table, strokes of characters and dark fields are not', () => {
  const scale = 2
  const picture = paper(600, 400)
  for (const y of [40, 100, 160]) ink(picture, 40, y, 440, y + 2)
  for (const x of [40, 240, 438]) ink(picture, x, 40, x + 2, 162)
  // A line that noise breaks and one that a seal covers, a dark field, a stroke.
  for (const y of [160, 161]) picture.data.fill(250, y * 600 + 150, y * 600 + 170)
  picture.data.fill(250, 100 * 600 + 300, 100 * 600 + 301)
  ink(picture, 100, 300, 300, 340)
  ink(picture, 60, 60, 62, 80)
  const rulings = pictureRulings(picture, inkBound(picture), scale)
  const glyphs = [line('指标', 30, 30), line('2025', 130, 30), line('就业', 30, 60), line('60', 130, 60)].flat()
  const { tables, lines } = layOut(1, { width: 300, height: 200, glyphs, rulings, images: [] })
  expect(lines).toEqual([])
  expect(tables.map(({ cells }) => cells.map((cell) => cell.lines.map((one) => one.text).join('|')))).toEqual([
    ['指标', '2025', '就业', '60'],
  ])
})

test('what is printed in a cell without a recognised character is found; lines, specks and what is recognised are not', () => {
  const scale = 2
  const plane = paper(600, 240)
  for (const y of [40, 120, 200]) ink(plane, 40, y, 540, y + 2)
  for (const x of [40, 140, 240, 340, 440, 538]) ink(plane, x, 40, x + 2, 202)
  ink(plane, 80, 70, 84, 86) // a digit
  ink(plane, 180, 48, 182, 116) // a line that is none of the table's
  ink(plane, 280, 70, 282, 71) // a speck
  ink(plane, 380, 70, 392, 86) // recognised
  const picture = { plane, bound: inkBound(plane), scale }
  const rulings = pictureRulings(plane, picture.bound, scale).filter(({ at }) => at !== 90.5)
  const boxes = silentCells(picture, rulings, line('万', 188, 34))
  expect(boxes.map(({ left, right, top, bottom }) => [left, right, top, bottom].map(Math.round))).toEqual([
    [75, 89, 65, 91],
  ])
})

const scan = pdfOf([image(0, 0, 595, 842)])

test('what was recognised on a scanned page is read as its text, every character with its certainty', async () => {
  const page = pageOf(line('西安市就业规划', 100, 60), line('城镇新增就业60万人', 100, 90, { '6': 0.5 }))
  const read = await readDocument('scan.pdf', { bytes: scan, pages: [page] })
  expect(read).toMatchObject({ ok: true, value: { text: '西安市就业规划\n城镇新增就业60万人\n', unread: [] } })
  if (!read.ok) return
  const second = read.value.lines[1]?.place
  expect(second?.certainty).toEqual([0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.5, 0.99, 0.99, 0.99])
  const { spans } = evidenceOf(read.value, read.value.text.indexOf('60'), read.value.text.indexOf('万'))
  expect(spans).toMatchObject([{ page: 1, certainty: 0.5 }])
  expect(spans[0]?.box?.[0]).toBeCloseTo(172, 0)
})

test('of a scanned spread the left page is read before the right one', async () => {
  const leaf = (from: number, words: string) => [60, 90, 120].map((top) => line(words, from, top))
  const [left, right] = [
    '健全覆盖城乡的公共就业创业服务体系加强基层平台',
    '落实就业优先政策扩大高校毕业生就业规模完善保障',
  ]
  const { page, marks } = pageOf(...leaf(60, left), ...leaf(490, right))
  const read = await readDocument('scan.pdf', {
    bytes: scan,
    pages: [{ page, marks: { ...marks, width: 842, height: 595 } }],
  })
  expect(read).toMatchObject({ ok: true, value: { text: `${[left, left, left, right, right, right].join('\n')}\n` } })
})

test('pages that are pictures are recognised, one that cannot be stays unread', async () => {
  const words = [100, 128, 156, 184, 212].map((y) => text('健全覆盖城乡的公共就业创业服务体系加强基层服务平台', 60, y))
  const file = pdfOf([image(0, 0, 595, 842), words.join('\n'), image(0, 0, 595, 842)])
  const task = readingScans<ReadDocument, Uint8Array>(
    readDocument,
    async (_name, _bytes, number) =>
      number === 1 ? ok(pageOf(line('西安市', 100, 60)).marks) : fail('TIMEOUT', 'slow'),
    1,
  )
  const read = await task('scan.pdf', file)
  expect(read).toMatchObject({ ok: true, value: { text: expect.stringContaining('西安市\n健全') } })
  expect(read.ok && read.value.unread.map(({ because }) => because)).toEqual([
    { code: 'page-is-image', args: { page: 3 } },
  ])
})

test('a file of pictures of which none can be recognised fails as the first does', async () => {
  const task = readingScans<ReadDocument, Uint8Array>(readDocument, async () => fail('TIMEOUT', 'page 1 is slow'), 1)
  expect(await task('scan.pdf', scan)).toEqual(fail('TIMEOUT', 'page 1 is slow'))
})

test('scans are read with what the lock file asks for and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-ocr-'))
  const write = (path: string, version: string) =>
    writeFileSync(join(folder, path), JSON.stringify({ packages: { '': {}, 'node_modules/models': { version } } }))
  try {
    expect(installedOcr(folder)).toBeNull()
    mkdirSync(join(folder, 'node_modules'))
    write('package-lock.json', '1.0.0')
    write('node_modules/.package-lock.json', '0.9.0')
    expect(installedOcr(folder)).toBeNull()
    write('node_modules/.package-lock.json', '1.0.0')
    expect(installedOcr(folder)).toBe('node_modules/models 1.0.0')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('of a page with text, a table in a picture is read beside it, a photograph is not', async () => {
  const words = [100, 128, 156].map((y) => text('健全覆盖城乡的公共就业创业服务体系加强基层服务平台', 60, y))
  const table = [line('指标', 110, 310), line('目标', 310, 310), line('就业', 110, 340), line('60', 310, 340)].flat()
  const across = [300, 330, 360].map((at) => ({ horizontal: true, at, from: 100, to: 500 }))
  const down = [100, 300, 500].map((at) => ({ horizontal: false, at, from: 300, to: 360 }))
  const file = pdfOf([[image(90, 290, 420, 200), image(90, 550, 420, 200), ...words].join('\n')])
  const marks = { width: 595, height: 842, rulings: [...across, ...down], unreadCells: 1 }
  // The page's own text is in its picture too, and is not taken from there.
  const glyphs = [...table, ...line('地图', 200, 600), ...line('全', 76.09, 88, { 全: 0.3 })]
  const read = await readDocument('plan.pdf', { bytes: file, pages: [{ page: 1, marks: { ...marks, glyphs } }] })
  if (!read.ok) throw new Error(read.failure.message)
  const { text: all, grids, lines, unread } = read.value
  expect(all.split('\n').slice(3)).toEqual(['指标', '目标', '就业', '60', ''])
  expect(grids.map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual([[2, 2]])
  expect(lines.map(({ place }) => place?.certainty !== undefined)).toEqual([
    ...Array(3).fill(false),
    ...Array(4).fill(true),
  ])
  expect(unread.map(({ because }) => because.code)).toEqual(['page-holds-image', 'cells-not-recognised'])
})

test('a line is looked at twice where a character is doubtful or a part is silent; of two numbers neither is sure', () => {
  const box = { left: 0, right: 120, top: 0, bottom: 40 }
  const reading = (text: string, weakest = 0.99, from = 0.12) =>
    [...text].map((char, i): RecognisedCharacter => {
      return { text: char, certainty: i === 0 ? weakest : 0.99, at: from + ((i + 0.5) * 0.76) / text.length }
    })
  const long = '健全覆盖城乡的公共就业创业服务体系'
  expect(isDoubtful(reading('目标'), { ...box, right: 95 })).toBe(false)
  expect(isDoubtful(reading('日标', 0.6), { ...box, right: 95 })).toBe(true)
  expect(isDoubtful(reading(')', 0.99, 0.4), box)).toBe(true)
  expect([isDoubtful(reading(long, 0.6), box), isDoubtful(reading(`6${long}`, 0.6), box)]).toEqual([false, true])
  const text = (first: RecognisedCharacter[], second: RecognisedCharacter[]) =>
    surer(first, second, box).map((one) => `${one.text}${one.certainty}`)
  expect(text(reading('日标', 0.6), reading('目标'))).toEqual(['目0.99', '标0.99'])
  expect(text(reading('二就业', 0.6), reading('、就', 0.8))).toEqual(['二0.6', '就0.99', '业0.99'])
  expect(text(reading('≥25', 0.6), reading('≥25'))).toEqual(['≥0.99', '20.99', '50.99'])
  expect(text(reading('4', 0.6), reading('A'))).toEqual(['40.5'])
  expect(text(reading('60'), reading('80'))).toEqual(['60.5', '00.5'])
})

test('a page whose font does not tell its characters is read from its picture, unless the picture does not show them', async () => {
  const unknown = pdfOf([bytes([0xc0, 0xe0, 0xc0, 0x41, 0xe9, 0xc0, 0xff, 0x41], 60, 100)])
  const words = line('城镇新增就业60万人', 60, 90)
  const readAs = (glyphs: typeof words) =>
    readingScans<ReadDocument, Uint8Array>(
      readDocument,
      async () => ok({ ...pageOf(glyphs).marks, glyphs: [...glyphs] }),
      1,
    )('plan.pdf', unknown)
  expect(await readAs(words)).toMatchObject({ ok: true, value: { text: '城镇新增就业60万人\n', unread: [] } })
  expect(await readAs(line('口', 60, 90))).toMatchObject({ ok: false, failure: { kind: 'WRONG_ENCODING' } })
})

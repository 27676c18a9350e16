import { readDocument } from '../../../etl/src/read/index.js'
import { must } from '../../extract/document-of.js'
import { compoundFile } from '../../formats/write-compound.js'
import { type DocParagraph, docFile, paragraph, row } from '../../formats/write-doc.js'

const read = async (bytes: Uint8Array) => must(await readDocument('规划.doc', bytes))
const linesOf = async (...given: Parameters<typeof docFile>) => {
  const { text, lines } = await read(docFile(...given))
  return lines.map(({ start, end }) => text.slice(start, end))
}
const runs = (...pieces: (readonly [text: string, modifiers?: readonly number[]])[]): DocParagraph => ({
  runs: pieces.map(([text, modifiers = []]) => ({ text, modifiers })),
  mark: '\r',
})

test.each<[string, DocParagraph, string[]]>([
  [
    'deleted, struck-out and hidden text is not read',
    runs(
      ['60'],
      ['50', [0x37, 0x08, 1]],
      ['40', [0x53, 0x2a, 1]],
      ['30', [0x3c, 0x08, 1]],
      ['20', [0, 8, 1]],
      ['万', [0x37, 0x08, 0]],
    ),
    ['60万'],
  ],
  ['marks of notes are raised digits', runs(['60'], ['1', [0x48, 0x2a, 1]], ['万人']), ['60¹万人']],
  [
    'so is small text that is moved up',
    runs(['60'], ['1', [0x43, 0x4a, 18, 0, 0x45, 0x48, 7, 0]], ['万人']),
    ['60¹万人'],
  ],
  [
    'white text is not read, by its number or its colour, unless a ground is behind it',
    runs(
      ['60'],
      ['1', [0x42, 0x2a, 8]],
      ['2', [0x70, 0x68, 255, 255, 255, 0, 0x71, 0xca, 10, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0]],
      ['3', [0x70, 0x68, 255, 255, 255, 0, 0x71, 0xca, 10, 0, 0, 0, 255, 0, 0, 128, 0, 0, 0]],
      ['4', [0x42, 0x2a, 8, 0x0c, 0x2a, 1]],
      ['5', [0x42, 0x2a, 8, 0x70, 0x68, 0, 0, 0, 0]],
      ['万人', [0x70, 0x68, 255, 255, 255, 255]],
    ),
    ['60345万人'],
  ],
  [
    'in a paragraph with a ground white text is read',
    { ...runs(['60', [0x42, 0x2a, 8]]), modifiers: [0x2d, 0x44, 0x40, 0] },
    ['60'],
  ],
  ['of a field the result is read', paragraph('前\u0013 PAGEREF x \u0013 y \u0014z\u0015\u00147\u0015后'), ['前7后']],
  ['an instruction ends with its paragraph', paragraph('前\u0013 PAGEREF'), ['前']],
  ['a line break parts lines', paragraph('一\u000b二\u001e三\u001f'), ['一', '二-三']],
  ['pictures and drawn objects are no text', runs(['60'], ['\u0001', [0x55, 8, 1]], ['\u0008', [0x55, 8, 1]]), ['60']],
])('DOC: %s', async (_what, given, lines) => {
  expect(await linesOf([given])).toEqual(lines)
})

test('DOC: notes follow the text, and page heads are not read', async () => {
  const note = '\u0002 累计数'
  expect(await linesOf([paragraph('60万人'), paragraph(note)], { notes: note.length + 1 })).toEqual([
    '60万人',
    ' 累计数',
  ])
})

test('DOC: numbers that are not in the text are told', async () => {
  const item = { ...paragraph('总体要求'), modifiers: [0x0b, 0x46, 3, 0] }
  const none = { ...paragraph('主要目标'), modifiers: [0x0b, 0x46, 0, 0] }
  const { unread } = await read(docFile([item, none]))
  expect(unread).toEqual([{ because: { code: 'numbers-not-in-text', args: { count: 1 } }, start: 0, end: 4 }])
})

test('DOC: cells are merged as their row says', async () => {
  const { text, grids } = await read(
    docFile([
      ...row([
        { right: 1000, flags: 0x60, lines: ['指标'] },
        { right: 3000, lines: ['目标'] },
      ]),
      ...row([
        { right: 1000, flags: 0x20, lines: [] },
        { right: 2000, lines: ['2020', '年'] },
        { right: 3000, lines: ['2025'] },
      ]),
    ]),
  )
  expect(
    grids.flatMap(({ cells }) =>
      cells.map(({ row: at, column, rowSpan, columnSpan, start, end }) => [
        at,
        column,
        rowSpan,
        columnSpan,
        text.slice(start, end),
      ]),
    ),
  ).toEqual([
    [0, 0, 2, 1, '指标'],
    [0, 1, 1, 2, '目标'],
    [1, 1, 1, 1, '2020\n年'],
    [1, 2, 1, 1, '2025'],
  ])
})

test.each([
  ['white cells', [0xff, 0xff, 0, 1], '万人'],
  ['a dark cell', [0xff, 0xff, 0x20, 0], '指标\n万人'],
])('DOC: white words in a row of %s', async (_what, shadings, read) => {
  const cells = row([
    { right: 1000, lines: ['指标'] },
    { right: 2000, lines: ['万人'] },
  ])
  const white = cells.map(({ runs: own, ...cell }, i) =>
    i === 0
      ? { ...cell, runs: own.map((run) => ({ ...run, modifiers: [0x42, 0x2a, 8] })) }
      : i === 2
        ? { ...cell, runs: own, modifiers: [...(cell.modifiers ?? []), 0x09, 0xd6, shadings.length, ...shadings] }
        : { ...cell, runs: own },
  )
  expect((await linesOf([paragraph('表'), ...white])).join('\n')).toBe(`表\n${read}`)
})

const plan = Array.from({ length: 40 }, (_, i) => paragraph(`第${i}条 城镇新增就业${i}万人。`))
const whole = docFile(plan)
const changed = (at: number, value: number) => {
  const bytes = whole.slice()
  new DataView(bytes.buffer).setUint32(at, value, true)
  return bytes
}
const outcome = async (bytes: Uint8Array) => {
  const result = await readDocument('规划.doc', bytes)
  return result.ok ? 'read' : result.failure.kind
}

test.each([
  ['a password', docFile(plan, { flags: 0x0100 }), 'ENCRYPTED'],
  ['a stream of another program', compoundFile(new Map([['WordDocument', Buffer.alloc(5000)]])), 'UNSUPPORTED_FORMAT'],
  ['sectors of an odd size', changed(0x1e, 0xffff), 'UNSUPPORTED_FORMAT'],
  ['a directory that leads to itself', changed(0x30, 0), 'UNSUPPORTED_FORMAT'],
  ['a table of sectors beyond the file', changed(0x4c, 0x00ffffff), 'UNREADABLE'],
  ['a chain of tables that leads round', changed(0x44, 1), 'read'],
])('a DOC with %s ends well', async (_what, bytes, kind) => {
  expect(await outcome(bytes)).toBe(kind)
})

test('a DOC with bytes changed or cut off is read or refused', async () => {
  for (let at = 512; at < whole.length; at += 97) {
    const kinds = [
      await outcome(changed(Math.min(at, whole.length - 4), 0xfffffff0 ^ at)),
      await outcome(whole.slice(0, at)),
    ]
    for (const kind of kinds)
      expect(['read', 'UNSUPPORTED_FORMAT', 'UNREADABLE', 'EMPTY', 'ENCRYPTED', 'TOO_LARGE']).toContain(kind)
  }
})

import { unreadParts } from '../../../etl/src/extract/unread-parts.js'
import type { StructuredDocument } from '../../../etl/src/model/index.js'
import { readDocument } from '../../../etl/src/read/index.js'
import { glyphsOf } from '../../../etl/src/read/scans/glyphs.js'
import { packedPage } from '../../../etl/src/read/zip/packed-pictures.js'
import { must } from '../../extract/document-of.js'
import { workbookFile } from '../../formats/write-xlsx.js'
import { p, r, wordFile } from '../docx/word.js'
import { type ZipPart, zip } from '../docx/zip.js'
import { image, pdfOf, text } from '../pdf/pdf-writer.js'

const notice = (link: string) =>
  `<html><body><h1>关于印发就业规划的通知</h1><p>现将规划印发给你们，请认真贯彻执行。</p><p>${link}</p></body></html>`
const plan = wordFile(p(r('到2025年，城镇新增就业60万人。')))
const textOf = async (...parts: ZipPart[]) => {
  const result = await readDocument('通知.zip', zip(parts))
  return result.ok ? result.value.text.trim().split('\n') : `${result.failure.kind} ${result.failure.message}`
}

test('an archive of one file is that file, whatever systems leave beside it', async () => {
  const parts = [
    { name: '通知/', content: '' },
    { name: '通知/规划.docx', content: plan },
    { name: '__MACOSX/通知/._规划.docx', content: 'x' },
    { name: '通知/Thumbs.db', content: 'x' },
  ]
  expect(await textOf(...parts)).toEqual(['到2025年，城镇新增就业60万人。'])
})

test('scanned pages of a file in an archive are recognised under a key of the archive', async () => {
  const scan = pdfOf([image(0, 0, 595, 842)])
  const bytes = zip([
    { name: 'a.html', content: notice('附件：<a href="/files/P0202.pdf">就业规划.pdf</a>') },
    { name: 'P0202.pdf', content: scan },
  ])
  const needed = await readDocument('通知.zip', bytes)
  expect(needed).toMatchObject({ ok: false, failure: { kind: 'NEEDS_OCR', pages: ['1/1'] } })
  expect(await packedPage('通知.zip', bytes, '1/1')).toMatchObject({ ok: true, value: { page: 1 } })

  const characters = [...'城镇新增就业60万人'].map((text, i) => ({ text, certainty: 0.97, at: (i + 0.5) / 10 }))
  const glyphs = glyphsOf({ left: 90, right: 222, top: 99, bottom: 113 }, characters, 1)
  const marks = { width: 595, height: 842, glyphs, rulings: [], unreadCells: 0 }
  const read = must(await readDocument('通知.zip', { bytes, pages: [{ page: '1/1', marks }] }))
  expect([read.text.trim().split('\n').at(-1), read.unread]).toEqual(['城镇新增就业60万人', []])
})

test('a page that holds a picture tells of itself, as it does outside of an archive', async () => {
  const words = text('到2025年，城镇新增就业60万人。', 100, 700)
  const [alone, packed] = await Promise.all([
    readDocument('规划.pdf', pdfOf([image(0, 300, 595, 300) + words])),
    readDocument('规划.zip', zip([{ name: '规划.pdf', content: pdfOf([image(0, 300, 595, 300) + words]) }])),
  ])
  const reasons = (read: typeof alone) =>
    unreadParts(must(read), { sections: [] } as unknown as StructuredDocument).map(({ message }) => message)
  expect(reasons(alone)).toHaveLength(1)
  expect(reasons(packed)).toEqual(reasons(alone))
})

test('a notice and what it leads to are one document, by the address or by the words of the link', async () => {
  const byAddress = notice('<a href="/files/P0202.docx?x=1">附件</a>')
  const byWords = notice('<a href="/down/981273.docx">附件1：就业“十四五”规划.docx</a>')
  const lines = [
    '关于印发就业规划的通知',
    '现将规划印发给你们，请认真贯彻执行。',
    expect.any(String),
    '到2025年，城镇新增就业60万人。',
  ]
  expect(await textOf({ name: 'a.html', content: byAddress }, { name: 'P0202.docx', content: plan })).toEqual(lines)
  expect(await textOf({ name: '就业十四五规划.docx', content: plan }, { name: 'a.html', content: byWords })).toEqual(
    lines,
  )
  const parts = [
    { name: 'a.html', content: notice('附件：<a href="/files/P0202.docx">就业规划.docx</a>') },
    { name: 'P0202.docx', content: plan },
  ]
  expect(must(await readDocument('通知.zip', zip(parts))).unread).toEqual([])
})

test('a text and workbooks that are named as its annexes are one document, other workbooks are not', async () => {
  const table = workbookFile([
    { content: '<sheetData><row><c t="inlineStr"><is><t>床位（张）</t></is></c></row></sheetData>' },
  ])
  const content = Buffer.from(table)
  const files = (...names: string[]) => [
    { name: '规划.docx', content: plan },
    ...names.map((name) => ({ name, content })),
  ]
  expect(await textOf(...files('附表2.xlsx', '附表1.xlsx'))).toEqual([
    '到2025年，城镇新增就业60万人。',
    '床位（张）',
    '床位（张）',
  ])
  expect(await textOf(...files('附表1.xlsx', '统计.xlsx'))).toMatch(/^UNSUPPORTED_FORMAT/)
})

test('pages and places of an attachment count from its notice on', async () => {
  const page = notice('<a href="plan.txt.doc">附件</a>')
  const text = '就业规划\n一、总体要求\n— 1 —\n\f二、主要目标\n到2025年，城镇新增就业60万人。\n— 2 —\n'
  const archive = zip([
    { name: 'a.html', content: page },
    { name: 'plan.txt.doc', content: text },
  ])
  const { text: whole, lines, pageCount } = must(await readDocument('通知.zip', archive))
  const last = lines.findLast(({ start, end }) => whole.slice(start, end).includes('60万人'))
  expect([last?.page, pageCount, lines[0]?.page]).toEqual([2, 2, null])
})

test('a name in GBK is decoded where it is told', async () => {
  const gbk = Uint8Array.of(0xb9, 0xe6, 0xbb, 0xae, 0x2e, 0x7a, 0x69, 0x70) // 规划.zip
  const archive = Buffer.from(zip([{ name: 'abcdefgh', content: zip([{ name: 'x', content: 'y' }]) }]))
  for (let at = archive.indexOf('abcdefgh'); at >= 0; at = archive.indexOf('abcdefgh')) archive.set(gbk, at)
  const result = await readDocument('通知.zip', new Uint8Array(archive))
  expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining('通知.zip/规划.zip') } })
})

test.each([
  [
    'two documents',
    [
      { name: 'a.docx', content: plan },
      { name: 'b.docx', content: plan },
    ],
    'a.docx, b.docx',
  ],
  [
    'names that lead out of it',
    [{ name: '../../etc/passwd', content: '\0\0\0' }],
    'UNSUPPORTED_FORMAT 通知.zip/passwd',
  ],
  ['an empty file', [{ name: 'a.docx', content: '' }], 'EMPTY 通知.zip/a.docx'],
  ['a protected file', [{ name: 'a.docx', content: plan, flags: 1 }], 'ENCRYPTED'],
  ['a file that unpacks a thousandfold', [{ name: 'a.txt', content: Buffer.alloc(2 ** 24, ' ') }], 'TOO_LARGE'],
  ['501 files', Array.from({ length: 501 }, (_, i) => ({ name: `${i}`, content: '' })), '501 files'],
  ['nothing but folders', [{ name: 'a/', content: '' }], 'EMPTY 通知.zip holds no files'],
] as const)('an archive of %s is refused with its reason', async (_what, parts, reason) => {
  expect(await textOf(...parts)).toContain(reason)
})

import { readDocument } from '../../../etl/src/read/index.js'
import { bytes, image, pdfOf, readPages, readWell, text } from './pdf-writer.js'

const scan = image(0, 0, 595, 842)
const words = text('健全覆盖城乡的公共就业创业服务体系加强基层服务平台', 60, 100)
const page = Array.from({ length: 6 }, (_, i) => words.replace(/742/, `${742 - i * 28}`)).join('\n')

const owner = `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}>`
const key = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 ${owner} >> /ID [<00> <00>]`

test.each([
  ['scanned pages', pdfOf([scan, scan]), 'NEEDS_OCR', 'pages 1–2: run `npm run ocr:install` once'],
  ['a page of nothing', pdfOf(['']), 'EMPTY', 'holds no text'],
  ['a password', pdfOf([page], key), 'ENCRYPTED', 'password'],
  ['half of a file', pdfOf([page]).subarray(0, 300), 'UNREADABLE', 'damaged PDF'],
  ['a mark and nothing else', Buffer.from('%PDF-1.7\n\u0000'), 'UNREADABLE', 'damaged PDF'],
  [
    'a file nested too deeply',
    pdfOf([page], `/Deep ${'['.repeat(20_000)}`),
    'UNREADABLE',
    "its parts don't fit together",
  ],
  ['more pages than a plan has', pdfOf(Array(2001).fill('')), 'TOO_LARGE', '2001 pages'],
  [
    'a font without meaning',
    pdfOf([bytes([0xc0, 0xe0, 0xc0, 0x41, 0xe9, 0xc0, 0xff, 0x41], 60, 100)]),
    'WRONG_ENCODING',
    'page 1',
  ],
])('%s: a failure that names the file and what to do', async (_what, file, kind, advice) => {
  const result = await readDocument('some-plan.pdf', file)
  expect(result).toMatchObject({ ok: false, failure: { kind, message: expect.stringContaining(advice) } })
  expect(result).toMatchObject({ failure: { message: expect.stringContaining('some-plan.pdf') } })
})

test('a file of which attachments alone are encrypted is read without a password', async () => {
  const filters = '/CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen /Length 16 >> >> /EFF /StdCF'
  const locked = (text: string) => {
    const dictionary = `<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 ${owner} ${filters} ${text} >>`
    return readDocument('plan.pdf', pdfOf([page], '/Encrypt 11 0 R /ID [<00> <00>]', [dictionary]))
  }
  expect(await locked('/StmF /Identity /StrF /Identity')).toMatchObject({ ok: true, value: await readWell(page) })
  expect(await locked('/StmF /StdCF /StrF /StdCF')).toMatchObject({ failure: { kind: 'ENCRYPTED' } })
})

test('an image among pages of text is reported, after the text it follows', async () => {
  const read = await readWell(page, scan, page)
  expect(read.unread).toHaveLength(1)
  expect(read.unread[0]?.because).toEqual({ code: 'page-is-image', args: { page: 2 } })
  expect(read.lines.findIndex((line) => line.start === read.unread[0]?.start)).toBe(5)
})

test('an image behind its own text is not reported', async () => {
  expect((await readWell([scan, page].join('\n'))).unread).toEqual([])
})

test('the bytes of GBK in a Latin font are read as what they are', async () => {
  const gbk = [0xc8, 0xab, 0xca, 0xd0, 0xbe, 0xcd, 0xd2, 0xb5, 0xb9, 0xe6, 0xbb, 0xae]
  const read = await readWell(bytes(gbk, 60, 100))
  expect(read.text).toBe('全市就业规划\n')
  expect(read.lines[0]?.place?.edges).toHaveLength(7)
})

test.each([
  ['a few bytes', Buffer.concat([Buffer.from('\n\n'), pdfOf([page])])],
  ['much', Buffer.concat([Buffer.alloc(2000, '\n'), pdfOf([page])])],
  ['a comment in place of the mark', Buffer.from(pdfOf([page])).fill('a', 1, '%PDF-1.7'.length)],
])('%s before what makes a PDF does not matter', async (_what, file) => {
  const read = await readDocument('plan.pdf', file)
  expect(read).toMatchObject({ ok: true, value: { format: 'pdf' } })
})

test('a font with a predefined Chinese encoding needs no map of its own', async () => {
  const read = await readPages(text('浅谈规划', 60, 100))
  expect(read).toMatchObject({ ok: true, value: { text: '浅谈规划\n', format: 'pdf' } })
})

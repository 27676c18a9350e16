import { readDocument } from '../../../etl/src/read/index.js'
import { message } from '../../formats/write-mht.js'

const page = (text: string) => `<html><body><p>${text}</p></body></html>`
const read = (...parts: (readonly [string, string, string])[]) => readDocument('规划.doc', message(parts))
const textOf = async (...parts: (readonly [string, string, string])[]) => {
  const result = await read(...parts)
  return result.ok ? result.value.text.trim() : result.failure.kind
}

test('a part is read in its own character set, lines that go on joined', async () => {
  expect(
    await textOf(['text/html; charset=gbk', 'quoted-printable', page('=BE=CD=D2=B5=\r\n60=  \r\n=CD=F2=C8=CB')]),
  ).toBe('就业60万人')
})

test('of several pages the first with text is read, whatever frame goes before', async () => {
  const frame = '<html><frameset><frame src="b.html"></frameset></html>'
  expect(await textOf(['text/html', '7bit', frame], ['text/html', '8bit', page('60')])).toBe('60')
})

test('parts within parts are found, to a depth', async () => {
  const nested = (depth: number, content: string): string =>
    depth === 0
      ? content
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1, content)}\r\n--b${depth}--\r\n`
  const html = `Content-Type: text/html\r\n\r\n${page('60')}`
  const saved = (depth: number) => new TextEncoder().encode(`MIME-Version: 1.0\r\n${nested(depth, html)}`)
  expect(await readDocument('规划.mht', saved(3))).toMatchObject({ ok: true, value: { format: 'mht' } })
  expect(await readDocument('规划.mht', saved(2000))).toMatchObject({ ok: false, failure: { kind: 'EMPTY' } })
})

test.each([
  ['no page', [['image/png', 'base64', 'AAAA']], 'EMPTY'],
  ['6,000 parts', Array.from({ length: 6000 }, () => ['text/html', '7bit', ''] as const), 'TOO_LARGE'],
  ['blanks without end', [['text/html', 'quoted-printable', ' '.repeat(3_000_000)]], 'EMPTY'],
] as const)('a saved message with %s is a failure', async (_what, parts, kind) => {
  expect(await read(...parts)).toMatchObject({ ok: false, failure: { kind } })
})

test('a text that begins like a message is text', async () => {
  const text = 'Subject: 规划\n\n到2025年，城镇新增就业60万人。'
  expect(await readDocument('规划.txt', new TextEncoder().encode(text))).toMatchObject({ value: { format: 'txt' } })
})

import { readDocument } from '@plangraph/etl/read/index'

const utf8 = (text: string) => new TextEncoder().encode(text)
const gb18030 = Uint8Array.from([0xce, 0xf7, 0xb0, 0xb2, 0xca, 0xd0, 0xbe, 0xcd, 0xd2, 0xb5])

test.each([
  ['an empty file', new Uint8Array(), 'EMPTY', 'saved completely'],
  ['a file of blanks', utf8(' \n\t\r\n'), 'EMPTY', 'saved completely'],
  ['a lone byte order mark', utf8('\uFEFF'), 'EMPTY', 'saved completely'],
  ['a PDF', utf8('%PDF-1.7\n\u0000\u0001\u0002'), 'UNSUPPORTED_FORMAT', 'convert it first'],
  ['a cut archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'UNREADABLE', 'Get the file again'],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x0a, 0x00]), 'UNSUPPORTED_FORMAT', 'convert it first'],
  ['GB 18030', gb18030, 'WRONG_ENCODING', 'save it as UTF-8'],
  ['a web page', utf8('<!DOCTYPE html><html><body>规划</body></html>'), 'UNSUPPORTED_FORMAT', 'save its text'],
  ['XML', utf8('<?xml version="1.0"?><plan/>'), 'UNSUPPORTED_FORMAT', 'save its text'],
])('%s is a failure that names the file and what to do', async (_what, bytes, kind, advice) => {
  const result = await readDocument('some-plan.txt', bytes)
  expect(result).toMatchObject({ ok: false, failure: { kind, message: expect.stringContaining(advice) } })
  expect(result).toMatchObject({ failure: { message: expect.stringContaining('some-plan.txt') } })
})

import { readDocument } from '../../etl/src/read/index.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const noEncoding = Uint8Array.from([0xce, 0xff, 0xb0, 0xff, 0xca, 0xff, 0xbe, 0xff, 0xd2, 0xff])

test.each([
  ['an empty file', new Uint8Array(), 'EMPTY', 'saved completely'],
  ['a file of blanks', utf8(' \n\t\r\n'), 'EMPTY', 'saved completely'],
  ['a lone byte order mark', utf8('\uFEFF'), 'EMPTY', 'saved completely'],
  ['a PDF of a few bytes', utf8('%PDF-1.7\n\u0000\u0001\u0002'), 'UNREADABLE', 'fetch it again'],
  ['a cut archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'UNREADABLE', 'Get the file again'],
  ['UTF-16 of a line feed', Uint8Array.from([0xff, 0xfe, 0x0a, 0x00]), 'EMPTY', 'saved completely'],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    'UNSUPPORTED_FORMAT',
    'convert',
  ],
  ['bytes of no encoding', noEncoding, 'WRONG_ENCODING', 'save it as UTF-8'],
  ['XML', utf8('<?xml version="1.0"?><plan/>'), 'UNSUPPORTED_FORMAT', 'save its text'],
])('%s is a failure that names the file and what to do', async (_what, bytes, kind, advice) => {
  const result = await readDocument('some-plan.txt', bytes)
  expect(result).toMatchObject({ ok: false, failure: { kind, message: expect.stringContaining(advice) } })
  expect(result).toMatchObject({ failure: { message: expect.stringContaining('some-plan.txt') } })
})

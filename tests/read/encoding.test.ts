import { decodeText, repairLatin1 } from '../../etl/src/read/encoding/index.js'
import { readDocument } from '../../etl/src/read/index.js'
import { must } from '../extract/document-of.js'
import { planBytes, planNames } from '../plan-files.js'

const hex = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(littleEndian ? bytes : bytes.swap16())
}

/** The characters of a two-byte encoding with their bytes, for writing text in it. */
function writerOf(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && !bytesOf.has(char)) bytesOf.set(char, [lead, trail])
    }
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (bytesOf.get(char) ?? []))),
    )
}
const gbk = writerOf('gbk')
const big5 = writerOf('big5')

const simplified = '一、主要目标\n到2025年，城镇新增就业60万人以上，城镇调查失业率控制在5.5%以内。\n'
const traditional = '一、主要目標\n到2025年，城鎮新增就業60萬人以上，失業率控制在5.5%以內。\n'
const shownAs = (bytes: Uint8Array, encoding: string) => utf8(new TextDecoder(encoding).decode(bytes))

test.each([
  ['GB 18030', gbk(simplified), simplified],
  ['GB 18030 of a few words', hex('CEF7B0B2CAD0BECDD2B5'), '西安市就业'],
  ['Big5', big5(traditional), traditional],
  ['UTF-16 LE with a mark', utf16(`\uFEFF${simplified}`, true), `\uFEFF${simplified}`],
  ['UTF-16 BE with a mark', utf16(`\uFEFF${simplified}`, false), `\uFEFF${simplified}`],
  ['UTF-16 LE without a mark', utf16(simplified, true), simplified],
  ['UTF-16 BE without a mark', utf16(`　　${simplified}`, false), `　　${simplified}`],
  ['GBK shown as Latin-1', shownAs(gbk(simplified), 'windows-1252'), simplified],
  ['UTF-8 shown as Latin-1', shownAs(utf8(simplified), 'windows-1252'), simplified],
  ['UTF-8 cut within its last character', utf8(simplified.repeat(3).trim()).subarray(0, -1), undefined],
])('%s is read', (_what, bytes, text) => {
  const decoded = must(decodeText('plan.txt', bytes))
  if (text === undefined) expect(decoded).toMatch(/5\.5%以内\ufffd$/)
  else expect(decoded).toBe(text)
})

test('what a file says of its encoding does not outweigh its bytes', () => {
  expect(must(decodeText('a.html', utf8(simplified), 'gb2312'))).toBe(simplified)
  expect(must(decodeText('a.html', gbk(simplified), 'utf-8'))).toBe(simplified)
  expect(must(decodeText('a.html', gbk(simplified), 'big5'))).toBe(simplified)
  expect(must(decodeText('a.html', big5(traditional), 'gb2312'))).toBe(traditional)
})

test('UTF-8 text that was opened as GBK and saved again is refused, because characters are lost', () => {
  expect(decodeText('a.txt', shownAs(utf8(simplified), 'gbk'))).toMatchObject({
    ok: false,
    failure: { kind: 'WRONG_ENCODING', message: expect.stringContaining('opened as GBK') },
  })
})

test('bytes of no known encoding are refused', async () => {
  const bytes = hex('8FA0FF81C3FF9CE0FF'.repeat(9))
  expect(await readDocument('a.txt', bytes)).toMatchObject({ ok: false, failure: { kind: 'WRONG_ENCODING' } })
})

test.each(planNames)('%s: valid UTF-8 comes out as it is, in other encodings just the same', (name) => {
  const bytes = planBytes(name)
  const text = new TextDecoder().decode(bytes)
  expect(must(decodeText(name, bytes))).toBe(text)
  expect(must(decodeText(name, utf16(text, false)))).toBe(text)
  const written = gbk(text)
  expect(must(decodeText(name, written))).toBe(new TextDecoder('gb18030').decode(written))
})

test.each([
  ['Ä¿¡¡¡¡Â¼', '目　　录'],
  ['È« ÊÀ ½ç ÎÞ ²ú Õß', '全 世 界 无 产 者'],
  ['å°±ä¸šä¼˜å…ˆ', '就业优先'],
])('%s is repaired', (shown, text) => expect(repairLatin1(shown)).toBe(text))

test.each(['Café Müller, naïve façade, élève à Genève', '空气质量5%±3℃×10°', '就业优先', 'ÄÖÜ', ''])(
  '%j is left alone',
  (text) => expect(repairLatin1(text)).toBeNull(),
)

/** Encodings by the number of a font's character set (`\fcharset`), where it is not the Latin one. */
const byCharset: ReadonlyMap<number, string> = new Map([
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [204, 'windows-1251'],
])

/** Encodings by code page (`\ansicpg`). */
const byCodePage: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
])

const latin = 'windows-1252'
const latinSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

export const codePageEncoding = (codePage: number): string => byCodePage.get(codePage) ?? latin

/**
 * The text of bytes in a font of a character set. A Latin font in a Chinese file also prints what the file's code page
 * says: `\dbch` fonts are often declared with the character set 0.
 */
export function decodeBytes(bytes: readonly number[], charset: number | undefined, filesOwn: string): string {
  const array = Uint8Array.from(bytes)
  const encoding = byCharset.get(charset ?? 0)
  if (encoding) return decoderOf(encoding).decode(array)
  if (filesOwn !== latin && array.some((byte) => byte >= 0x80)) {
    try {
      return new TextDecoder(filesOwn, { fatal: true }).decode(array)
    } catch {
      // A dash or a quotation mark of the Latin font.
    }
  }
  return Array.from(array, latinCharacter).join('')
}

/** windows-1252 by ourselves: TextDecoder of Node 20 reads it as Latin-1, without dashes and quotation marks. */
export const latinCharacter = (byte: number): string =>
  (byte >= 0x80 && byte < 0xa0 && latinSigns[byte - 0x80]) || String.fromCharCode(byte)

const decoders = new Map<string, TextDecoder>()

function decoderOf(encoding: string): TextDecoder {
  const known = decoders.get(encoding) ?? new TextDecoder(encoding)
  decoders.set(encoding, known)
  return known
}

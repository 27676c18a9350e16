import { fail, ok, type Result } from '../../model/index.js'
import { isUtf8ReadAsGbk, repairLatin1 } from './mojibake.js'
import { chinesePlausibility, isPlausibleChinese } from './plausibility.js'
import { utf16Of } from './utf16.js'

/** A byte order mark stays in the text, so that offsets count from the start of the file. */
const decodeAs = (encoding: string, bytes: Uint8Array, fatal = false): string =>
  new TextDecoder(encoding, { ignoreBOM: true, fatal }).decode(bytes)

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeAs('utf-8', bytes, true)
  } catch {
    return null
  }
}

/** A page that was cut in the middle of a character is UTF-8 all the same; what was cut shows as U+FFFD. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = decodeAs('utf-8', bytes)
  const replaced = text.match(/\ufffd/g)?.length ?? 0
  if (replaced > text.length / 50) return null
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  return replaced <= han / 50 ? text : null
}

/** The legacy encodings of Chinese text, the declared one first. */
const legacyEncodings = (declared: string | null) =>
  /big5/i.test(declared ?? '') ? ['big5', 'gb18030'] : ['gb18030', 'big5']

function legacyText(bytes: Uint8Array, declared: string | null): string | null {
  const readings = legacyEncodings(declared).map((encoding) => decodeAs(encoding, bytes))
  const best = readings.toSorted((a, b) => chinesePlausibility(b) - chinesePlausibility(a))[0] as string
  return isPlausibleChinese(best) ? best : null
}

/**
 * The text of a file in UTF-8, UTF-16, GB 18030 or Big5, recognised by its bytes; declared is what the file says of itself
 * and only decides where the bytes leave it open. Text that was once opened in a wrong encoding and saved again is set
 * right where nothing was lost. WRONG_ENCODING where no encoding gives text.
 */
export function decodeText(fileName: string, bytes: Uint8Array, declared: string | null = null): Result<string> {
  const utf16 = utf16Of(bytes)
  if (utf16) return ok(decodeAs(utf16, bytes))
  const text = validUtf8(bytes)
  if (text !== null) {
    if (isUtf8ReadAsGbk(text))
      return fail(
        'WRONG_ENCODING',
        `${fileName} holds UTF-8 text that was opened as GBK and saved again (锛 instead of ，): fetch the original file.`,
      )
    return ok(repairLatin1(text) ?? text)
  }
  const legacy = damagedUtf8(bytes) ?? legacyText(bytes, declared)
  if (legacy !== null) return ok(legacy)
  return fail(
    'WRONG_ENCODING',
    `${fileName} is neither UTF-8 nor UTF-16, GB 18030 or Big5 text: save it as UTF-8 and ingest it again.`,
  )
}

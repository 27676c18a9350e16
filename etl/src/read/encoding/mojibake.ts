import { isPlausibleChinese, sampleLength } from './plausibility.js'

/** What windows-1252 shows for the bytes 80 to 9F, where Latin-1 has control characters; five of them are unused. */
const windows1252 = new Map(
  Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ', (char, i) => [char, 0x80 + i] as const).filter(
    ([char]) => char !== ' ',
  ),
)

const byteOf = (char: string) => (char <= '\u00ff' ? char.charCodeAt(0) : windows1252.get(char))

function decodeRun(run: string, encoding: string): string {
  const bytes = Uint8Array.from(run, (char) => byteOf(char) as number)
  return new TextDecoder(encoding).decode(bytes)
}

/** Stretches that may be bytes shown as Latin-1: ASCII on both sides of them is left alone. */
const latin1Runs = new RegExp(
  `[\\u0080-\\u00ff${[...windows1252.keys()].join('')}][\\u0000-\\u00ff${[...windows1252.keys()].join('')}]*`,
  'g',
)

/**
 * `Ä¿Â¼` → 目录: text whose GB 18030 or UTF-8 bytes were taken for Latin-1, set right. null where the text has few such
 * characters or is no plausible Chinese afterwards.
 */
export function repairLatin1(text: string): string | null {
  const sample = text.slice(0, sampleLength)
  const latin1 = sample.match(/[\u00a1-\u00ff]/g)?.length ?? 0
  // Almost every text has fewer: its other letters need not be counted.
  if (latin1 < 4) return null
  const letters = sample.match(/[^ -~\s]/g)?.length ?? 0
  if (latin1 < letters / 2) return null
  for (const encoding of ['utf-8', 'gb18030']) {
    const repaired = text.replace(latin1Runs, (run) => decodeRun(run, encoding))
    if (isPlausibleChinese(repaired)) return repaired
  }
  return null
}

/**
 * True for `鍏ㄥ競灏变笟`: UTF-8 bytes that were taken for GBK and saved again. 锛 and 銆 stand there for ， and 。; other
 * text hardly knows them. What was lost on the way can't be put back.
 */
export function isUtf8ReadAsGbk(text: string): boolean {
  const sample = text.slice(0, sampleLength)
  const marks = sample.match(/[锛銆鈥鐨涓鍏鍥鍦鏄鏈浜鍙鍒]/g)?.length ?? 0
  if (marks < 2) return false
  const han = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  return marks > han / 20 && !isPlausibleChinese(sample)
}

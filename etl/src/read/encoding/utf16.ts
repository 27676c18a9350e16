import { chinesePlausibility } from './plausibility.js'

export type Utf16 = 'utf-16le' | 'utf-16be'

/** Enough to tell, whatever the size of the file. */
const headLength = 65_536

/**
 * Which UTF-16 the bytes are, or null: by a byte order mark, else by zero bytes (of line feeds, blanks and digits) in
 * what reads as Chinese or as markup.
 */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, headLength)
  if (bytes.length % 2 === 1 || !head.includes(0)) return null
  const scores = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = new TextDecoder(encoding).decode(head)
    return { encoding, score: isText(text) ? Math.max(chinesePlausibility(text), asciiShare(text)) : 0 }
  })
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score >= 0.25 ? best.encoding : null
}

const asciiShare = (text: string) => (text.match(/[\t\n\r -~]/g)?.length ?? 0) / text.length

/** Pairs of bytes of a binary file are control characters, private and unassigned ones. */
function isText(text: string): boolean {
  const odd = text.match(/[^\t\n\v\f\r -~\u00a0-\ud7ff\uf900-\ufeff\uff00-\uffef]/g)
  return (odd?.length ?? 0) <= text.length / 100
}

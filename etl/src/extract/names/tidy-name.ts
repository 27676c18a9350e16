/** What a name may begin with beside letters: quotation marks and brackets that close again. */
const openers = '“‘"《〈「『（(【〔['
const edges = new RegExp(
  `^(?![${openers.replace('[', '\\[')}])[\\p{P}\\p{S}\\s]+|[\\s、，；：。,;:—–/${openers.replace('[', '\\[')}]+$`,
  'gu',
)
const enclosed = /^(?:（([^（）]*)）|\(([^()]*)\))$/
/** A glyph that the writer of a text could not decode. */
const undecoded = /\(cid:\d+\)/
const word = /\p{Script=Han}|[A-Za-z]{2}/u

/**
 * A name without the marks at its edges: 河北— is 河北, （已整治） is 已整治; null where nothing is left that could name, or
 * where its glyphs could not be decoded.
 */
export function tidyName(name: string): string | null {
  const bare = name.replace(edges, '')
  const inside = enclosed.exec(bare)
  const tidy = inside ? (inside[1] ?? inside[2] ?? '') : bare
  return word.test(tidy) && !undecoded.test(tidy) ? tidy : null
}

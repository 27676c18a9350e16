/**
 * Characters that command a terminal or change the order in which others are shown: controls (C0, delete, C1), marks of
 * direction, line and paragraph separators, and halves of a surrogate pair.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** A name on one line: what can't be printed is written as its number, such as \x1b or \u202e. */
export const printableName = (name: string): string => name.replace(UNPRINTABLE, escaped)

/** Text whose line ends and tabs may stay; everything else as in a name. */
export const printableText = (text: string): string =>
  text.replace(UNPRINTABLE, (char) => (char === '\n' || char === '\t' ? char : escaped(char)))

/** Lines of JSON, which they stay: escaped as JSON does it, so that they mean the same. */
export const printableJson = (json: string): string =>
  json.replace(UNPRINTABLE, (char) => (char === '\n' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))

/** Whether a text is printed as it is. */
export const isPrintable = (text: string): boolean => text.search(UNPRINTABLE) < 0

function escaped(char: string): string {
  const code = char.charCodeAt(0).toString(16)
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
}

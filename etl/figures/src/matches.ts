/**
 * All matches of a global pattern in a text, in order, as `text.matchAll(pattern)` gives them: that makes the pattern anew at each call,
 * which costs ten times as much as finding what is in a sentence.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex = next(text, match.index, pattern.unicode)
  }
  return found
}

/** Behind one character, which is a whole code point where the pattern tells them apart. */
const next = (text: string, at: number, unicode: boolean): number =>
  at + (unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Documents whose numbers are in one block of a gram: one that gets another document is written anew. */
export const GRAM_BLOCK = 4096

/** Two characters that follow each other in a text, each pair once. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  let before = ''
  for (const character of text) {
    if (before !== '') grams.add(before + character)
    before = character
  }
  return grams
}

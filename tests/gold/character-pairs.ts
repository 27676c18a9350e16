import { foldText } from '../../etl/src/model/fold-text.js'

/** How often each pair of neighbouring characters occurs, punctuation and white space left out. */
function characterPairs(text: string): Map<string, number> {
  const characters = [...foldText(text).replace(/[,.;:，。、；：()[\]]/g, '')]
  const pairs = new Map<string, number>()
  for (const [i, character] of characters.entries()) {
    const next = characters[i + 1]
    if (next === undefined) break
    pairs.set(character + next, (pairs.get(character + next) ?? 0) + 1)
  }
  return pairs
}

function compare(a: string, b: string, size: (a: number, b: number) => number): number {
  const [left, right] = [characterPairs(a), characterPairs(b)]
  const total = (pairs: Map<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0)
  const whole = size(total(left), total(right))
  if (whole === 0) return foldText(a) === foldText(b) ? 1 : 0
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return shared / whole
}

/** 0…1: how much of the shorter text is in the longer one. */
export const overlap = (a: string, b: string): number => compare(a, b, Math.min)

/** 0…1: how alike two texts are (Dice's coefficient). */
export const similarity = (a: string, b: string): number => compare(a, b, (left, right) => (left + right) / 2)

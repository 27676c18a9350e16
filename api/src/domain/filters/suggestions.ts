const MOST_NAMED = 3

/** ` Did you mean a or b?`, of three words at most; '' without any. */
export function didYouMean(words: readonly string[]): string {
  const named = words.slice(0, MOST_NAMED)
  return named.length === 0 ? '' : ` Did you mean ${named.join(' or ')}?`
}

/**
 * The known words that a word may be misspelt for: those the fewest letters away from it, capitals aside. A letter in
 * three may be wrong and three at most; of a number one digit, since every other number is as good.
 */
export function similar(word: string, known: readonly string[]): string[] {
  const written = word.toLowerCase()
  let least = /^\d+$/.test(written) ? 1 : Math.min(3, Math.floor(written.length / 3))
  let nearest: string[] = []
  for (const candidate of known) {
    if (Math.abs(candidate.length - written.length) > least) continue
    const distance = distanceBetween(written, candidate.toLowerCase())
    if (distance > least) continue
    if (distance < least) nearest = []
    least = distance
    nearest.push(candidate)
  }
  return [...new Set(nearest)]
}

/** How many letters have to be put in, left out, replaced, or swapped with their neighbour (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  const start = Array.from({ length: b.length + 1 }, (_, i) => i)
  let [twoBack, before] = [start, start]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (twoBack[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(replaced, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped))
    }
    ;[twoBack, before] = [before, row]
  }
  return before[b.length] ?? a.length
}

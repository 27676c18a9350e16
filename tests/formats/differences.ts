import type { Comparable } from './comparable.js'

const show = (value: unknown) => JSON.stringify(value) ?? 'nothing'

/** The neighbourhood of the first character where two texts differ. */
function aroundDifference(one: string, other: string): [string, string] {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const excerpt = (text: string) => (text.length <= 80 ? text : `…${text.slice(Math.max(0, at - 20), at + 40)}…`)
  return [excerpt(one), excerpt(other)]
}

/** One sentence for each entry or field that is missing, extra or different. */
export function differences(wanted: Comparable, found: Comparable): string[] {
  const lines: string[] = []
  for (const [key, { label, fields }] of wanted) {
    const other = found.get(key)
    if (!other) {
      lines.push(`missing: ${label} ${excerptOf(fields)}`)
      continue
    }
    for (const name of new Set([...Object.keys(fields), ...Object.keys(other.fields)])) {
      const [one, two] = [show(fields[name]), show(other.fields[name])]
      if (one === two) continue
      const [before, after] = aroundDifference(one, two)
      lines.push(`different: ${label}: ${name} is ${after}, not ${before}`)
    }
  }
  for (const [key, { label, fields }] of found) if (!wanted.has(key)) lines.push(`extra: ${label} ${excerptOf(fields)}`)
  return lines
}

const excerptOf = (fields: Record<string, unknown>) =>
  typeof fields.quote === 'string' ? `“${fields.quote.slice(0, 60)}”` : ''

/** The first lines and how many there are, for the message of a test. */
export const summary = (lines: readonly string[], most = 20): string =>
  lines.length === 0 ? '' : [`${lines.length} differences`, ...lines.slice(0, most)].join('\n')

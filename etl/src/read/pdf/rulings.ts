import type { Ruling } from './path-rulings.js'

/** Lines this close are one: the two of a double border, and where cells' borders meet. */
export const nearness = 3

/** More lines than any table has: a drawing. */
const mostRulings = 20_000

/** The pieces of one line, drawn cell by cell or twice, put together. Lines shorter than a character are dropped. */
export function mergeRulings(rulings: readonly Ruling[]): { horizontal: Ruling[]; vertical: Ruling[] } {
  if (rulings.length > mostRulings) return { horizontal: [], vertical: [] }
  const merge = (horizontal: boolean) => {
    const sorted = rulings.filter((ruling) => ruling.horizontal === horizontal).sort((a, b) => a.at - b.at)
    return collinear(sorted).flatMap(mergeCollinear)
  }
  return { horizontal: merge(true), vertical: merge(false) }
}

function collinear(sorted: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = []
  for (const ruling of sorted) {
    const group = groups.at(-1)
    if (group?.[0] && ruling.at - group[0].at <= nearness) group.push(ruling)
    else groups.push([ruling])
  }
  return groups
}

function mergeCollinear(group: Ruling[]): Ruling[] {
  const at = group.reduce((sum, ruling) => sum + ruling.at, 0) / group.length
  const merged: Ruling[] = []
  for (const { horizontal, from, to } of group.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to + nearness) last.to = Math.max(last.to, to)
    else merged.push({ horizontal, at, from, to })
  }
  return merged.filter(({ from, to }) => to - from > 6)
}

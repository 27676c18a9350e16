import { type Branch, depthOf, type Goal } from './tree.js'

/** What decides which numbers of goals are held against each other, and which way is more. */
export interface Measured {
  direction: 'HIGHER' | 'LOWER' | 'NEUTRAL'
  additive: boolean
}

/** A goal on the way down, with its number: of a rate itself, of a count for every 10,000 residents. */
export interface Slope {
  goal: Goal
  depth: number
  value: number
  above: Slope | null
  /** Is more asked (1), less (−1), the same (0) than by the goal above? null where there is none, or neither is more. */
  raised: 1 | 0 | -1 | null
  /** Below − above in the base unit, of rates; below / above per resident, of counts. */
  difference: number | null
  intensity: number | null
  isOnWay: boolean
}

/** Goals that can be held against those above or below them, a column for each level; and how many of the tree can not. */
export function slopesOf(roots: readonly Branch[], measured: Measured): { columns: Slope[][]; left: number } {
  const found: Slope[] = []
  let count = 0
  const visit = (branch: Branch, above: Slope | null) => {
    count += 1
    const own = slopeOf(branch, above, measured)
    if (own) found.push(own)
    for (const child of branch.children) visit(child, own)
  }
  for (const root of roots) visit(root, null)
  const held = new Set(found.flatMap((slope) => (slope.above ? [slope, slope.above] : [])))
  const byDepth = new Map<number, Slope[]>()
  for (const slope of held) byDepth.set(slope.depth, [...(byDepth.get(slope.depth) ?? []), slope])
  const columns = [...byDepth].sort(([a], [b]) => a - b).map(([, slopes]) => slopes.sort((a, b) => b.value - a.value))
  return { columns, left: count - held.size }
}

const signOf = (value: number): 1 | 0 | -1 => (value > 0 ? 1 : value < 0 ? -1 : 0)

const SIGNS = { HIGHER: 1, LOWER: -1, NEUTRAL: 0 } as const

function slopeOf({ goal, link, isOnWay }: Branch, above: Slope | null, measured: Measured): Slope | null {
  const value = measured.additive ? goal.perCapita : goal.normalizedValue
  if (value === null) return null
  const compared = measured.additive ? link?.intensity : link?.difference
  const isHeld = above !== null && compared != null
  const sign = SIGNS[measured.direction]
  return {
    goal,
    depth: depthOf(goal),
    value,
    above: isHeld ? above : null,
    raised: isHeld && sign !== 0 ? signOf(sign * (value - above.value)) : null,
    difference: isHeld && !measured.additive ? (link?.difference ?? null) : null,
    intensity: isHeld && measured.additive ? (link?.intensity ?? null) : null,
    isOnWay,
  }
}

/** As many goals of a level are named in the picture. */
const NAMED = 12
/** Of more: so many of the highest, and of the lowest. */
const ENDS = 3

/** Which of a level are named: all of a few; of many those on the way, those that lead on, and the highest and lowest. */
export function namedOf(column: readonly Slope[], leading: ReadonlySet<Slope>): Slope[] {
  if (column.length <= NAMED) return [...column]
  return column.filter((slope, i) => slope.isOnWay || leading.has(slope) || i < ENDS || i >= column.length - ENDS)
}

/** Documents of one region under one title, as far as it matters whether another title is the same plan renamed. */
export interface TitleGroup {
  title: string
  /** First years of their periods, in order. */
  starts: readonly number[]
  /** Are all of them plans for five years? */
  fiveYears: boolean
  /** Ids of the bodies that issued them. */
  issuers: ReadonlySet<string>
}

/** Words that are put into a title must leave most of it as it was. */
const MOST_ADDED = 6

/**
 * Is one title the other with words put in: 环境保护规划 and 生态环境保护规划? Characters keep their order, both end in the same
 * kind of plan, and what is put in is less than what was there.
 */
export function isExtended(title: string, longer: string): boolean {
  const added = longer.length - title.length
  if (added <= 0 || added > Math.min(MOST_ADDED, title.length - 1) || title.slice(-2) !== longer.slice(-2)) return false
  let at = 0
  for (const char of longer) if (char === title[at]) at++
  return at === title.length
}

/** Can the second be what the first is called from the next period on? One body must have issued both. */
function follows(former: TitleGroup, later: TitleGroup): boolean {
  const [last, next] = [former.starts.at(-1) ?? 0, later.starts[0] ?? 0]
  if (!former.fiveYears || !later.fiveYears || next - last !== 5) return false
  if (!isExtended(former.title, later.title) && !isExtended(later.title, former.title)) return false
  return [...former.issuers].some((issuer) => later.issuers.has(issuer))
}

/**
 * Groups of one region put together where a plan goes on under a new title in the next period, each chain with the oldest
 * title first. Where more than one title may follow, or may be followed, none does: the plan of the field and that of a part
 * of it differ by a word too.
 */
export function renamedChains<Group extends TitleGroup>(groups: readonly Group[]): Group[][] {
  const only = (found: readonly Group[]) => (found.length === 1 ? found[0] : undefined)
  const successor = (group: Group) => only(groups.filter((other) => follows(group, other)))
  const predecessor = (group: Group) => only(groups.filter((other) => follows(other, group)))
  const next = new Map<Group, Group>()
  for (const group of groups) {
    const later = successor(group)
    if (later !== undefined && predecessor(later) === group) next.set(group, later)
  }
  const followers = new Set(next.values())
  return groups
    .filter((group) => !followers.has(group))
    .map((first) => {
      const chain = [first]
      for (let at = next.get(first); at !== undefined; at = next.get(at)) chain.push(at)
      return chain
    })
}

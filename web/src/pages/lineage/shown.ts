import type { Branch } from './tree.js'

/** Rows of a picture, about. */
const MOST_ROWS = 48
/** Children of one box, those that many boxes of a level are left for the list. */
const MOST_CHILDREN = 34

/** What of a tree is shown: the children of each goal. */
export type Shown = ReadonlyMap<Branch, readonly Branch[]>

/** Which of its children each goal shows: those on the way always, others level by level while there is room. */
export function shownChildren(roots: readonly Branch[]): Shown {
  const shown = new Map<Branch, readonly Branch[]>()
  let level: readonly Branch[] = roots
  let rows = roots.length
  while (level.length > 0) {
    const next: Branch[] = []
    for (const branch of level) {
      const onWay = branch.children.filter(({ isOnWay }) => isOnWay)
      const others = branch.children.filter(({ isOnWay }) => !isOnWay)
      const room = Math.max(0, Math.min(MOST_CHILDREN, MOST_ROWS - rows) - onWay.length)
      // A few of many beside a goal on the way; below others all or none, so that what is drawn is whole.
      const beside =
        branch.isOnWay || others.length <= room ? others.slice(0, Math.max(room, branch.isOnWay ? 3 : 0)) : []
      const kept = new Set([...onWay, ...beside])
      shown.set(
        branch,
        branch.children.filter((child) => kept.has(child)),
      )
      next.push(...kept)
      rows += Math.max(0, kept.size - 1)
    }
    level = next
  }
  return shown
}

import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy'
import { shownChildren } from './shown.js'
import { type Branch, depthOf } from './tree.js'

/** A box of the picture. */
export type Box =
  | { kind: 'goal'; branch: Branch /** Places below it that are not drawn. */; hidden: number }
  /** Places without the goal, one or many in one box; of many the number counts. */
  | { kind: 'missing'; names: readonly { name: string; nameEn?: string | null }[] }
  /** Goals that are only in the list. */
  | { kind: 'more'; count: number }

/** A box with its place: the middle of its left edge. */
export interface Placed {
  box: Box
  x: number
  y: number
  /** Right end of the box it hangs on, and the link to that; null for a root. */
  from: { x: number; y: number } | null
}

export const BOX = { width: 236, height: 44 }
const ROW = BOX.height + 10
const COLUMN = BOX.width + 72

/** So many places without a goal have a box each. */
const FEW = 3

interface Knot {
  box: Box | null
  children: Knot[]
}

/** Lays out the trees from left to right, a column for each level, as much of them as a picture can show. */
export function layoutOf(roots: readonly Branch[]): { placed: Placed[]; width: number; height: number } {
  const top = Math.min(...roots.map(({ goal }) => depthOf(goal)))
  const shown = shownChildren(roots)
  const root = hierarchy<Knot>({ box: null, children: roots.map((branch) => knotOf(branch, top, shown)) })
  const points = tree<Knot>()
    .nodeSize([ROW, COLUMN])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.25))(root)
    .descendants()
  const first = Math.min(...points.map(({ x }) => x))
  const placed = points.flatMap((point) => placedAt(point, first))
  return {
    placed,
    width: Math.max(...placed.map(({ x }) => x)) + BOX.width + MARGIN,
    height: Math.max(...placed.map(({ y }) => y)) + BOX.height / 2 + MARGIN,
  }
}

const MARGIN = 8

function placedAt(point: HierarchyPointNode<Knot>, first: number): Placed[] {
  const { box } = point.data
  if (box === null) return []
  // Levels that are passed over have a place, but no box.
  let above = point.parent
  while (above !== null && above.data.box === null) above = above.parent
  const y = (node: HierarchyPointNode<Knot>) => node.x - first + BOX.height / 2 + MARGIN
  const x = (node: HierarchyPointNode<Knot>) => node.y - COLUMN + MARGIN
  return [{ box, x: x(point), y: y(point), from: above && { x: x(above) + BOX.width, y: y(above) } }]
}

function knotOf(branch: Branch, column: number, shown: ReadonlyMap<Branch, readonly Branch[]>): Knot {
  const children = shown.get(branch) ?? []
  const hidden = branch.children.length - children.length
  const depth = depthOf(branch.goal)
  const below: Knot[] = children.map((child) => knotOf(child, depth + 1, shown))
  if (hidden > 0 && children.length > 0) below.push({ box: { kind: 'more', count: hidden }, children: [] })
  const groups = branch.missing.length <= FEW ? branch.missing.map((place) => [place]) : [branch.missing]
  for (const names of groups) below.push({ box: { kind: 'missing', names }, children: [] })
  let knot: Knot = { box: { kind: 'goal', branch, hidden: children.length > 0 ? 0 : hidden }, children: below }
  for (let level = depth; level > column; level -= 1) knot = { box: null, children: [knot] }
  return knot
}

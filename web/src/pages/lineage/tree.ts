import type { LineageQuery, LinkFragment } from './lineage.generated.js'

export type Lineage = LineageQuery['lineage']
export type Start = Extract<LineageQuery['node'], { __typename: 'Target' }>
export type Goal = Pick<
  Lineage['targets'][number],
  'id' | 'printed' | 'unit' | 'region' | 'document' | 'normalizedValue' | 'perCapita'
>
export type Link = Pick<LinkFragment, 'basis' | 'stance' | 'share' | 'intensity' | 'difference'>
type Whole = Pick<Start, 'id' | 'composition'>
type Place = NonNullable<Whole['composition']>['missing'][number]

/** A goal in the tree, below the nearest of those that it follows from. */
export interface Branch {
  goal: Goal
  /** To the goal above it in the tree; null for a root, and where both only state the same indicator. */
  link: Link | null
  /** Is it the goal asked for, or one that this follows from? */
  isOnWay: boolean
  /** Other goals that it follows from, past the one above it. */
  others: { goal: Goal; link: Link }[]
  /** What its region says again elsewhere. */
  restatements: Goal[]
  children: Branch[]
  /** Places directly below it whose goal is not known; empty where nobody asked. */
  missing: Place[]
}

const LEVELS = ['NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY']
/** How far down a goal's region is: 0 for the nation. Without a region it is at the end. */
export const depthOf = ({ region }: Pick<Goal, 'region'>): number =>
  region == null ? LEVELS.length : LEVELS.indexOf(region.level)

/** The goals of which the answer knows the parts: the one asked for and those above it. */
const wholesOf = (start: Start): Whole[] => [
  start,
  ...start.upstream.flatMap(({ upstream }) => [upstream, ...upstream.upstream.map((link) => link.upstream)]),
]

/**
 * The goals of a lineage as trees, from the nation down: each hangs on the nearest level above it that it is linked to.
 * Beside what follows from the goal asked for stand its siblings, the parts of the goals above it.
 *
 * @returns the roots, one where everything follows from one goal; and the id of the governing statement of the goal asked for
 */
export function lineageTrees(lineage: Lineage, start: Start): { roots: Branch[]; focus: string } {
  const said = new Map(
    lineage.links.flatMap(({ kind, upstream, downstream }) =>
      kind === 'RESTATES' ? [[downstream.id, upstream.id] as const] : [],
    ),
  )
  const focus = said.get(start.id) ?? start.id
  const parts = lineage.links.filter(({ kind, upstream }) => kind === 'ASSIGNED_FROM' && upstream.id !== focus)
  const assigned = new Set(parts.map(({ upstream }) => upstream.id))
  const branches = new Map<string, Branch>()
  for (const goal of lineage.targets)
    if (!said.has(goal.id) && !assigned.has(goal.id)) branches.set(goal.id, branchOf(goal))
  for (const goal of lineage.targets) branches.get(said.get(goal.id) ?? '')?.restatements.push(goal)

  const goals = new Map(lineage.targets.map((goal) => [goal.id, goal]))
  const linked = inherited(lineage, said, goals)
  for (const [id, { composition }] of new Map(wholesOf(start).map((whole) => [whole.id, whole]))) {
    const whole = branches.get(id)
    if (whole === undefined || composition == null) continue
    whole.missing = [...composition.missing]
    for (const part of composition.parts) {
      if (branches.has(part.id)) continue
      branches.set(part.id, branchOf(part))
      linked.set(part.id, linksOfPart(part.upstream, id, said, goals))
    }
  }
  const roots = hang(branches, linked)
  // What is assigned to a place is no goal between its own and the whole: it is told with its own.
  for (const link of parts) {
    const goal = lineage.targets.find(({ id }) => id === link.upstream.id)
    if (goal) branches.get(link.downstream.id)?.others.push({ goal, link })
  }
  markWay(branches, linked, focus)
  return { roots, focus }
}

const branchOf = (goal: Goal): Branch => ({
  goal,
  link: null,
  isOnWay: false,
  others: [],
  restatements: [],
  children: [],
  missing: [],
})

interface Above {
  /** The goal that governs in the region above. */
  above: string
  link: Link | null
  /** The statement that the link leads to, where that is another one than what governs: the one that is cited. */
  cited?: Goal
}

/** What each goal follows from, by its id. */
type Linked = Map<string, Above[]>

/** The governing statements of those that only say a goal again. */
type Said = ReadonlyMap<string, string>
type Goals = ReadonlyMap<string, Goal>

function aboveOf(link: LinkFragment, said: Said, goals: Goals): Above {
  const { id } = link.upstream
  const governing = said.get(id)
  return governing === undefined ? { above: id, link } : { above: governing, link, cited: goals.get(id) }
}

function inherited({ links }: Lineage, said: Said, goals: Goals): Linked {
  const linked: Linked = new Map()
  for (const link of links) {
    if (link.kind !== 'INHERITS') continue
    const { id } = link.downstream
    linked.set(id, [...(linked.get(id) ?? []), aboveOf(link, said, goals)])
  }
  return linked
}

/** What leads from a part to its whole, through a statement that says the whole again too; no link where nothing does. */
function linksOfPart(links: readonly LinkFragment[], whole: string, said: Said, goals: Goals): Above[] {
  const own = links
    .filter(({ kind }) => kind === 'INHERITS')
    .map((link) => aboveOf(link, said, goals))
    .filter(({ above }) => above === whole)
  return own.length === 0 ? [{ above: whole, link: null }] : own
}

/** Hangs each goal on the lowest of the levels above it, and returns those that hang on none. */
function hang(branches: ReadonlyMap<string, Branch>, linked: Linked): Branch[] {
  const roots: Branch[] = []
  for (const [id, branch] of branches) {
    const above = (linked.get(id) ?? [])
      .flatMap(({ above, link, cited }) => {
        const parent = branches.get(above)
        return parent === undefined || depthOf(parent.goal) >= depthOf(branch.goal) ? [] : [{ parent, link, cited }]
      })
      // What governs before what is cited of the same region.
      .sort((a, b) => depthOf(b.parent.goal) - depthOf(a.parent.goal) || Number(!!a.cited) - Number(!!b.cited))
    const [nearest, ...further] = above
    if (nearest === undefined) roots.push(branch)
    else nearest.parent.children.push(branch)
    // Where a statement of the region above is cited, so is the region's goal, though its number may be another by now.
    const cited = further.find(({ parent, link, cited }) => parent === nearest?.parent && link !== null && cited)
    branch.link = nearest?.link ? { ...nearest.link, basis: cited?.link?.basis ?? nearest.link.basis } : null
    branch.others = further.flatMap(({ parent, link, cited }) =>
      link === null ? [] : [{ goal: cited ?? parent.goal, link }],
    )
  }
  for (const { children } of branches.values()) children.sort((a, b) => compareParts(a, b))
  return roots.sort((a, b) => b.children.length - a.children.length)
}

/** The largest share first; those of one size in the order of the regions' codes. */
const compareParts = (a: Branch, b: Branch): number =>
  (b.link?.share ?? 0) - (a.link?.share ?? 0) ||
  (a.goal.region?.code ?? '').localeCompare(b.goal.region?.code ?? '', 'en')

function markWay(branches: ReadonlyMap<string, Branch>, linked: Linked, id: string): void {
  const branch = branches.get(id)
  if (branch === undefined || branch.isOnWay) return
  branch.isOnWay = true
  for (const { above } of linked.get(id) ?? []) markWay(branches, linked, above)
}

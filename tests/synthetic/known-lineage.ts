import type { Region } from '../../etl/src/catalogue/index.js'
import type { Goal, KnownLink, OwnDocument, PlannedCitation, PlannedDocument, PlannedStatement } from './model.js'
import { goalKey } from './model.js'
import type { Goals } from './plan-goals.js'
import { relatedSlots } from './slots.js'

/** The links that follow from what was planned, by walking every way that the planned citations open. */
export function knownLinks(goals: ReadonlyMap<string, Goals>, regions: ReadonlyMap<string, Region>): KnownLink[] {
  const known: KnownLink[] = []
  for (const own of goals.values())
    for (const goal of own.values()) known.push(...restates(goal), ...inherits(goal, goals, regions))
  return known
}

const restates = ({ governing, others }: Goal): KnownLink[] =>
  others.map(({ id }) => ({ kind: 'RESTATES', basis: null, upstreamId: governing.id, downstreamId: id, ways: [] }))

/** The nearest region above that states the goal, and those further up that a document cites directly. */
function inherits(goal: Goal, goals: ReadonlyMap<string, Goals>, regions: ReadonlyMap<string, Region>): KnownLink[] {
  const links: KnownLink[] = []
  let isNearest = true
  for (let code = goal.region.parentCode; code !== null; code = regions.get(code)?.parentCode ?? null) {
    const above = goals.get(code)?.get(goalKey(goal.indicator.code, goal.year))
    if (!above) continue
    const ways = shortest(waysBetween(goal, above))
    const direct = ways[0]?.length === 1
    const basis = direct ? 'CITED' : ways.length > 0 ? 'CHAIN' : related(goal, above) ? 'SAME_FIELD' : null
    if (basis !== null && (isNearest || direct))
      links.push({
        kind: 'INHERITS',
        basis,
        upstreamId: above.governing.id,
        downstreamId: goal.governing.id,
        ways: ways.map((way) => way.map(({ id }) => id)),
      })
    isNearest = false
  }
  return links
}

const statements = ({ governing, others }: Goal): PlannedStatement[] => [governing, ...others]
const documentsOf = (goal: Goal) => new Set(statements(goal).map(({ document }) => document))

/** Every way from a document that states the lower goal to one that states the upper, stopping at the first of these. */
function waysBetween(lower: Goal, upper: Goal): PlannedCitation[][] {
  const ends = documentsOf(upper)
  const ways: PlannedCitation[][] = []
  const walk = (document: PlannedDocument, way: PlannedCitation[]) => {
    if (ends.has(document)) ways.push(way)
    else for (const citation of document.citations) walk(citation.to, [...way, citation])
  }
  for (const document of documentsOf(lower)) walk(document, [])
  return ways
}

function shortest(ways: PlannedCitation[][]): PlannedCitation[][] {
  const length = Math.min(...ways.map((way) => way.length))
  return ways.filter((way) => way.length === length)
}

const related = (lower: Goal, upper: Goal) =>
  [...documentsOf(lower)].some((own) =>
    [...documentsOf(upper)].some((above) => relatedSlots((own as OwnDocument).slot, (above as OwnDocument).slot)),
  )

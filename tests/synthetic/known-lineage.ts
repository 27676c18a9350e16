import { spanOf } from '@plangraph/figures'
import type { Region } from '../../etl/src/catalogue/index.js'
import { type Epoch, epochsOf, statedBy } from '../../etl/src/link/epochs.js'
import { longestChain } from '../../etl/src/link/link-basis.js'
import type { LinkWorld, Statement } from '../../etl/src/link/model.js'
import type { Goal, KnownLink, OwnDocument, PlannedCitation, PlannedDocument, PlannedStatement } from './model.js'
import { goalKey } from './model.js'
import type { Goals } from './plan-goals.js'
import { relatedSlots } from './slots.js'

/** The planned goals of all regions, and what decides over dates and ranks. */
interface Planned {
  goals: ReadonlyMap<string, Goals>
  regions: ReadonlyMap<string, Region>
  world: LinkWorld
}

/** The links that follow from what was planned, by walking every way that the planned citations open. */
export function knownLinks(planned: Planned): KnownLink[] {
  const known: KnownLink[] = []
  for (const own of planned.goals.values())
    for (const goal of own.values()) {
      const epochs = epochsOf(statements(goal), planned.world)
      known.push(...restates(epochs), ...supersedes(epochs))
      for (const epoch of epochs) known.push(...inherits(goal, epoch, planned))
    }
  return known
}

const sameRegion = (kind: 'RESTATES' | 'SUPERSEDES', upstream: Statement, downstream: Statement): KnownLink => ({
  kind,
  basis: null,
  upstreamId: upstream.id,
  downstreamId: downstream.id,
  ways: [],
})

const restates = (epochs: readonly Epoch[]): KnownLink[] =>
  epochs.flatMap(({ head, others }) => others.map((other) => sameRegion('RESTATES', head, other)))

const supersedes = (epochs: readonly Epoch[]): KnownLink[] =>
  epochs.flatMap(({ head }, i) => {
    const before = epochs[i + 1]?.head
    return before ? [sameRegion('SUPERSEDES', before, head)] : []
  })

/** The nearest region above that had stated the goal by then, and those further up that a document cites directly. */
function inherits(goal: Goal, { head, others }: Epoch, { goals, regions, world }: Planned): KnownLink[] {
  const links: KnownLink[] = []
  const own = documentsOf([head, ...others] as PlannedStatement[])
  const signed = world.documents.get(head.documentId)?.issuedOn ?? ''
  let isNearest = true
  for (let code = goal.region.parentCode; code !== null; code = regions.get(code)?.parentCode ?? null) {
    const above = goals.get(code)?.get(goalKey(goal.indicator.code, goal.year))
    if (!above || spanOfGoal(above) !== spanOfGoal(goal)) continue
    const stated = statedBy(signed, statements(above), world) as PlannedStatement[]
    if (stated.length === 0) continue
    for (const { upstream, ways, related } of upstreams(own, stated, world)) {
      const basis = ways[0]?.length === 1 ? 'CITED' : ways.length > 0 ? 'CHAIN' : related ? 'SAME_FIELD' : null
      const ids = ways.map((way) => way.map(({ id }) => id))
      if (basis !== null && (isNearest || isCitedAny(own, stated)))
        links.push({ kind: 'INHERITS', basis, upstreamId: upstream.id, downstreamId: head.id, ways: ids })
    }
    isNearest = false
  }
  return links
}

const spanOfGoal = ({ governing, indicator: { measure } }: Goal) => spanOf(governing, measure)

const isCitedAny = (own: ReadonlySet<PlannedDocument>, stated: readonly PlannedStatement[]) =>
  waysTo(own, documentsOf(stated)).some((way) => way.length === 1)

/** What citations lead to among statements of a region above, and what governs there. */
function upstreams(own: ReadonlySet<PlannedDocument>, stated: readonly PlannedStatement[], world: LinkWorld) {
  const governing = epochsOf(stated, world)[0]?.head as PlannedStatement
  const toGoverning = waysTo(own, new Set([governing.document]))
  const toAny = waysTo(own, documentsOf(stated))
  const beside = { upstream: governing, ways: toGoverning, related: related(own, new Set([governing.document])) }
  const [first] = toAny
  if (first === undefined) return [{ ...beside, related: related(own, documentsOf(stated)) }]
  if (toGoverning[0]?.length === first.length) return [beside]
  const end = first.at(-1)?.to
  const said = epochsOf(
    stated.filter(({ document }) => document === end),
    world,
  )[0]?.head as PlannedStatement
  return [{ upstream: said, ways: toAny.filter((way) => way.at(-1)?.to === end), related: true }, beside]
}

const statements = ({ governing, others }: Goal): PlannedStatement[] => [governing, ...others]
const documentsOf = (stated: readonly PlannedStatement[]): Set<PlannedDocument> =>
  new Set(stated.map(({ document }) => document))

/** Every shortest way from a document to one of the ends, stopping at the first of these, in the order of documents. */
function waysTo(from: ReadonlySet<PlannedDocument>, ends: ReadonlySet<PlannedDocument>): PlannedCitation[][] {
  const ways: PlannedCitation[][] = []
  const walk = (document: PlannedDocument, way: PlannedCitation[]) => {
    if (way.length > longestChain) return
    if (ends.has(document)) ways.push(way)
    else for (const citation of document.citations) walk(citation.to, [...way, citation])
  }
  for (const document of [...from].sort((a, b) => (a.id < b.id ? -1 : 1))) walk(document, [])
  const length = Math.min(...ways.map((way) => way.length))
  return ways.filter((way) => way.length === length)
}

const related = (own: ReadonlySet<PlannedDocument>, above: ReadonlySet<PlannedDocument>) =>
  [...own].some((lower) =>
    [...above].some((upper) => relatedSlots((lower as OwnDocument).slot, (upper as OwnDocument).slot)),
  )

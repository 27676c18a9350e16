import type { Catalogue, Indicator, Region } from '../../etl/src/catalogue/index.js'
import type { LinkCitation, LinkWorld } from '../../etl/src/link/model.js'
import { catalogue, regions as realRegions } from '../normalize/catalogue.js'
import { chooseRegions } from './choose-regions.js'
import { knownLinks } from './known-lineage.js'
import type { Goal, KnownLink, OwnDocument, PlannedCitation, PlannedDocument, PlannedStatement } from './model.js'
import { planCitations } from './plan-citations.js'
import { mostDocuments, planDocuments, planLaws } from './plan-documents.js'
import { type Goals, planGoals } from './plan-goals.js'
import { Random } from './random.js'

export interface CorpusOptions {
  /** Documents that regions issued, laws not counted. */
  documents: number
  /** Documents of a region, on average, where the list of regions is long enough; a few (4) unless given. */
  perRegion?: number
  /** Equal seeds make equal corpora. */
  seed: number
}

/** A made-up corpus of plans, and what linking it must find. */
export interface Corpus {
  regions: readonly Region[]
  indicators: readonly Indicator[]
  documents: readonly OwnDocument[]
  laws: readonly PlannedDocument[]
  citations: readonly PlannedCitation[]
  statements: readonly PlannedStatement[]
  goals: readonly Goal[]
  /** Known from how the corpus was planned. */
  links: readonly KnownLink[]
  /** The corpus as the pure core of linking takes it. */
  world: LinkWorld
}

const FEW = 4

/**
 * Plans of real regions with made-up goals of real indicators, from 10³ to 80,000 documents.
 *
 * @throws {Error} when the regions can't issue that many documents
 */
export function makeCorpus({ documents: count, perRegion = FEW, seed }: CorpusOptions): Corpus {
  const random = new Random(seed)
  const wanted = Math.max(1, Math.min(count, Math.ceil(count / Math.min(perRegion, mostDocuments))))
  const regions = chooseRegions(realRegions.list, wanted, random).map((region) => peopled(region, random))
  const byCode = new Map(regions.map((region) => [region.code, region]))
  const documents = planDocuments(regions, count, random)
  const indicators = indicatorsByTopic(catalogue)
  const goals = new Map<string, Goals>()
  // Regions come parents first, so that what is above is planned before what inherits from it.
  for (const { code, parentCode } of regions)
    goals.set(
      code,
      planGoals(documents.get(code) ?? [], parentCode === null ? undefined : goals.get(parentCode), indicators, random),
    )
  const laws = planLaws(regions[0] as Region)
  const citations = planCitations(documents, byCode, laws, random)
  const own = [...documents.values()].flat()
  const statements = own.flatMap((document) => document.statements)
  const world = worldOf(regions, [...own, ...laws], citations)
  return {
    regions,
    indicators: catalogue.indicators,
    documents: own,
    laws,
    citations,
    statements,
    goals: [...goals.values()].flatMap((ofRegion) => [...ofRegion.values()]),
    links: knownLinks({ goals, regions: byCode, world }),
    world,
  }
}

/** One region in ten has no count of residents. */
const peopled = (region: Region, random: Random): Region => {
  const population = region.population ?? (random.chance(0.1) ? null : random.int(50_000, 90_000_000))
  return { ...region, population, populationSource: population === null ? null : '普查' }
}

function indicatorsByTopic({ indicators }: Catalogue): Map<string, Indicator[]> {
  const byTopic = new Map<string, Indicator[]>()
  for (const indicator of indicators) byTopic.set(indicator.topic, [...(byTopic.get(indicator.topic) ?? []), indicator])
  return byTopic
}

/** The world of linking, in the order given. */
export function worldOf(
  regions: readonly Region[],
  documents: readonly PlannedDocument[],
  citations: readonly PlannedCitation[],
): LinkWorld {
  const citationsFrom = new Map<string, LinkCitation[]>()
  for (const { id, from, to } of citations) {
    const own = citationsFrom.get(from.id) ?? []
    if (own.length === 0) citationsFrom.set(from.id, own)
    own.push({ id, fromId: from.id, toId: to.id })
  }
  return {
    documents: new Map(
      documents.map(({ id, title, region, slot, issuedOn }) => {
        const field = slot && (slot.branch ?? slot.family.field)
        return [id, { id, title, regionCode: region.code, field, issuedOn, authority: slot?.authority ?? 3 }]
      }),
    ),
    regions: new Map(regions.map((region) => [region.code, region])),
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator])),
    citationsFrom,
    fieldParents: new Map(catalogue.fields.map(({ code, parent }) => [code, parent])),
  }
}

import type { Binding, Database, LinkBasis, LinkKind, Prisma, Stance } from '@plangraph/database'
import { values } from '../../shared/filter-values.js'
import { oncePerArguments } from '../../shared/request-loading.js'
import type { BindingChange } from '../links/link-figures.js'
import { checkDocumentIds, documentIds } from './document-ids.js'
import { indicatorCodes, knownTopics } from './known-codes.js'
import { codesWithin, regionCodes, regionCodeWhere } from './regions.js'

/** Which links: parts left out, or null, do not restrict; those given must all hold. */
export interface LinkFilter {
  kinds?: readonly LinkKind[] | null
  bases?: readonly LinkBasis[] | null
  stances?: readonly Stance[] | null
  bindingChanges?: readonly BindingChange[] | null
  /** Codes or names, of the target that follows. */
  regions?: readonly string[] | null
  /** Code or name of a region: the target that follows is for it or for one below it. */
  within?: string | null
  /** Codes or names, of the target that governs. */
  upstreamRegions?: readonly string[] | null
  /** Global ids, document numbers or other keys: of the document that states either target. */
  documents?: readonly string[] | null
  indicators?: readonly string[] | null
  topics?: readonly string[] | null
  years?: readonly number[] | null
}

export interface LinkArguments {
  filter?: LinkFilter | null
}

/** @throws {GraphQLError} naming the part of the filter that is wrong */
export const linkWhere = oncePerArguments(
  async (database: Database, { filter }: LinkArguments): Promise<Prisma.TargetLinkWhereInput> => {
    if (!filter) return {}
    const list = <Part extends keyof LinkFilter>(part: Part) =>
      values(filter[part] as readonly NonNullable<LinkFilter[Part]>[number][] | null | undefined, `filter.${part}`)
    const [kinds, bases, stances, years] = [list('kinds'), list('bases'), list('stances'), list('years')]
    const changes = list('bindingChanges')
    checkDocumentIds(list('documents') ?? [], 'filter.documents')
    return {
      ...(kinds && { kind: { in: kinds } }),
      ...(bases && { basis: { in: bases } }),
      ...(stances && { stance: { in: stances } }),
      AND: await Promise.all([
        downstreamWhere(database, filter, years),
        upstreamWhere(database, filter),
        documentsWhere(database, filter),
        // An empty OR would restrict nothing.
        changes ? { OR: [{ id: { in: [] } }, ...changes.flatMap((change) => BINDINGS[change])] } : {},
      ]),
    }
  },
)

const bindings = (from: Binding, to: Binding): Prisma.TargetLinkWhereInput => ({
  upstream: { binding: from },
  downstream: { binding: to },
})

/** What the two targets of a link print. */
const BINDINGS: Readonly<Record<BindingChange, Prisma.TargetLinkWhereInput[]>> = {
  WEAKENED: [bindings('BINDING', 'ANTICIPATORY')],
  STRENGTHENED: [bindings('ANTICIPATORY', 'BINDING')],
  SAME: [bindings('BINDING', 'BINDING'), bindings('ANTICIPATORY', 'ANTICIPATORY')],
}

/** Both ends of a link share indicator and year, so filtering one end is enough. */
async function downstreamWhere(
  database: Database,
  { regions, within, indicators, topics }: LinkFilter,
  years: readonly number[] | undefined,
): Promise<Prisma.TargetLinkWhereInput> {
  const range = within == null ? null : await codesWithin(database, within, 'filter.within')
  const codes = regions && (await regionCodes(database, regions, 'filter.regions'))
  const target: Prisma.TargetWhereInput = {
    ...regionCodeWhere(codes, range),
    ...(indicators && { indicatorCode: { in: await indicatorCodes(database, indicators, 'filter.indicators') } }),
    ...(topics && { indicator: { topic: { in: await knownTopics(database, topics, 'filter.topics') } } }),
    ...(years && { year: { in: [...years] } }),
  }
  return Object.keys(target).length === 0 ? {} : { downstream: target }
}

async function upstreamWhere(
  database: Database,
  { upstreamRegions }: LinkFilter,
): Promise<Prisma.TargetLinkWhereInput> {
  if (!upstreamRegions) return {}
  return { upstream: { regionCode: { in: await regionCodes(database, upstreamRegions, 'filter.upstreamRegions') } } }
}

async function documentsWhere(database: Database, { documents }: LinkFilter): Promise<Prisma.TargetLinkWhereInput> {
  if (!documents) return {}
  const documentId = { in: await documentIds(database, documents, 'filter.documents') }
  return { OR: [{ downstream: { documentId } }, { upstream: { documentId } }] }
}

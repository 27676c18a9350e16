import type { Database, Prisma, Target } from '@plangraph/database'
import { placeColumns } from '@plangraph/figures'
import { indicatorCodes, indicatorsByCode, knownTopics } from '../filters/known-codes.js'
import { resolveRegions } from '../filters/regions.js'
import { place } from '../rows-by-key.js'
import { ALL_OF_CELLS, type AlignmentData, type AlignmentRequest, type AskedOfCells, COMPARED } from './data.js'
import { loadDocuments, loadUnread } from './load-documents.js'
import { periodEnd } from './period-end.js'

/** The regions and the year of a comparison, settled. */
export interface Places extends Pick<AlignmentData, 'regions' | 'reference' | 'year'> {
  indicators?: readonly string[] | null
  topic?: string | null
}

/**
 * Reads the rows that `alignPlaces` compares for what a client asks.
 *
 * @throws {GraphQLError} for an unknown or ambiguous region, an unknown indicator or topic
 */
export async function loadPlaces(
  database: Database,
  request: AlignmentRequest,
  asked: AskedOfCells = ALL_OF_CELLS,
): Promise<AlignmentData> {
  const indicators = await askedIndicators(database, request)
  const regions = await resolveRegions(database, request.regions, 'regions')
  const [reference = null] = request.reference ? await resolveRegions(database, [request.reference], 'reference') : []
  const codes = regions.map(({ code }) => code)
  const year = request.year ?? (await periodEnd(database, codes))
  return loadStatements(database, { regions, reference, year, ...indicators }, asked)
}

/**
 * Reads the rows that `alignPlaces` compares. The number of statements is the same for any number of regions and
 * indicators.
 */
export async function loadStatements(
  database: Database,
  places: Places,
  asked: AskedOfCells = ALL_OF_CELLS,
): Promise<AlignmentData> {
  const { regions, reference, year } = places
  const codes = regions.map(({ code }) => code)
  const concerned = reference ? [...new Set([...codes, reference.code])] : codes
  const stated: Prisma.TargetWhereInput & Prisma.ObservationWhereInput = {
    regionCode: { in: concerned },
    indicatorCode: places.indicators ? { in: [...places.indicators] } : { not: null },
    ...(places.topic && { indicator: { topic: places.topic } }),
  }

  const targets = await database.target.findMany({
    where: { year, ...stated },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    ...goalColumns(asked),
  })
  const measured = [...new Set(targets.flatMap(({ indicatorCode }) => indicatorCode ?? []))]
  const [indicators, observations, documents, unread] = await Promise.all([
    indicatorsByCode(database, measured),
    asked.baselines ? database.observation.findMany({ where: stated }) : [],
    asked.reasons ? loadDocuments(database, concerned) : NO_DOCUMENTS,
    asked.reasons ? loadUnread(database, codes) : NOTHING_UNREAD,
  ])
  return {
    regions,
    reference,
    year,
    indicators: measured.flatMap((code) => indicators.get(code) ?? []),
    targets: withoutFormer(targets),
    governing: new Set(targets.filter(({ governing }) => governing !== null).map(({ id }) => id)),
    observations,
    ...documents,
    ...unread,
  }
}

const NO_DOCUMENTS: Pick<AlignmentData, 'documents' | 'statedIn' | 'names'> = { documents: [], statedIn: [], names: [] }
const NOTHING_UNREAD: Pick<AlignmentData, 'unread' | 'unreadParts'> = { unread: [], unreadParts: new Map() }

/** All of a goal, and whether it governs. */
const WHOLE = { include: { governing: { select: { targetId: true } } } } as const

/** Rows that lack what nobody looks at are still called targets: who asks for some columns only has said which. */
const goalColumns = ({ columns, ...asked }: AskedOfCells): typeof WHOLE => {
  if (columns === undefined) return WHOLE
  const looked = Object.values(asked).some((isAsked) => isAsked) ? COMPARED : placeColumns
  const chosen = Object.fromEntries(columns.map((name) => [name, true]))
  return { select: { ...looked, ...chosen, ...WHOLE.include } } as object as typeof WHOLE
}

/** Former goals stand in for a region's own only where it states none for the year: those of a plan that has ended. */
function withoutFormer(targets: readonly Target[]): Target[] {
  const current = new Set(targets.filter(({ status }) => status === 'CURRENT').map(place))
  return targets.filter((target) => target.status === 'CURRENT' || !current.has(place(target)))
}

/**
 * What a comparison is restricted to, checked; nothing where nothing was asked. One statement for each of the two.
 *
 * @throws {GraphQLError} for an indicator or a topic that does not exist
 */
export async function askedIndicators(
  database: Database,
  { indicators, topic }: Pick<AlignmentRequest, 'indicators' | 'topic'>,
): Promise<{ indicators?: string[]; topic?: string }> {
  const [codes, topics] = await Promise.all([
    indicators ? indicatorCodes(database, indicators, 'indicators') : undefined,
    topic ? knownTopics(database, [topic], 'topic') : [],
  ])
  return { indicators: codes, topic: topics[0] }
}

import type { Database, Prisma, Region, Target } from '@plangraph/database'
import { placeColumns } from '@plangraph/figures'
import { indicatorCodes, indicatorsByCode, knownTopics } from '../filters/known-codes.js'
import { resolveRegions } from '../filters/regions.js'
import { place } from '../rows-by-key.js'
import {
  ALL_OF_CELLS,
  type AlignmentData,
  type AlignmentRequest,
  type AskedOfCells,
  COMPARED,
  type KnownOfAbsence,
} from './data.js'
import { loadDocuments, loadUnread } from './load-documents.js'
import { periodEnd } from './period-end.js'

/** The regions and the year of a comparison, settled. */
export interface Places extends Pick<AlignmentData, 'regions' | 'reference' | 'year'> {
  indicators?: readonly string[] | null
  topic?: string | null
  /** All regions are compared: those of goals need not be asked for one by one. */
  areAll?: boolean
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
async function loadStatements(database: Database, places: Places, asked: AskedOfCells): Promise<AlignmentData> {
  const goals = await loadGoals(database, places, asked)
  const measured = [...new Set(goals.targets.flatMap(({ indicatorCode }) => indicatorCode ?? []))]
  const [indicators, known] = await Promise.all([
    indicatorsByCode(database, measured),
    asked.reasons ? loadKnown(database, places) : NOTHING_KNOWN,
  ])
  const { regions, reference, year } = places
  return {
    ...{ regions, reference, year },
    indicators: measured.flatMap((code) => indicators.get(code) ?? []),
    ...goals,
    ...known,
  }
}

/** What places state and report for a year. */
type Goals = Pick<AlignmentData, 'targets' | 'governing' | 'observations'>

/** Reads the goals that are compared, and the results that they may start from. Two statements. */
export async function loadGoals(
  database: Database,
  { regions, reference, year, indicators, topic, areAll }: Places,
  asked: AskedOfCells,
): Promise<Goals> {
  const stated: Prisma.TargetWhereInput & Prisma.ObservationWhereInput = {
    regionCode: areAll ? { not: null } : { in: codesOf(reference ? [...regions, reference] : regions) },
    indicatorCode: indicators ? { in: [...indicators] } : { not: null },
    ...(topic && { indicator: { topic } }),
  }
  const [targets, observations] = await Promise.all([
    database.target.findMany({
      where: { year, ...stated },
      orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      ...goalColumns(asked),
    }),
    asked.baselines ? database.observation.findMany({ where: stated }) : [],
  ])
  return {
    targets: withoutFormer(targets),
    governing: new Set(targets.filter(({ governing }) => governing !== null).map(({ id }) => id)),
    observations,
  }
}

/** Reads what is known of goals that are missing, whatever the year. Three statements. */
export async function loadKnown(
  database: Database,
  { regions, reference }: Pick<Places, 'regions' | 'reference'>,
): Promise<KnownOfAbsence> {
  const [documents, unread] = await Promise.all([
    loadDocuments(database, codesOf(reference ? [...regions, reference] : regions)),
    loadUnread(database, codesOf(regions)),
  ])
  return { ...documents, ...unread }
}

const codesOf = (regions: readonly Region[]): string[] => [...new Set(regions.map(({ code }) => code))]

const NOTHING_KNOWN: KnownOfAbsence = { documents: [], statedIn: [], names: [], unread: [], unreadParts: new Map() }

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

import type { Database, Prisma } from '@plangraph/database'
import { values } from '../filters/value-lists.js'
import type { AlignmentData, AlignmentRequest, StatingDocument } from './data.js'
import { loadUnread } from './load-unread.js'
import { resolveRegions } from './resolve-regions.js'

/**
 * Reads the rows that `alignPlaces` compares. The number of statements is the same for any number of regions and
 * indicators.
 *
 * @throws {GraphQLError} for an unknown or ambiguous region
 */
export async function loadPlaces(database: Database, request: AlignmentRequest): Promise<AlignmentData> {
  const regions = await resolveRegions(database, request.regions, 'regions')
  const [reference = null] = request.reference ? await resolveRegions(database, [request.reference], 'reference') : []
  const codes = regions.map(({ code }) => code)
  const year = request.year ?? (await periodEnd(database, codes))
  const concerned = reference ? [...new Set([...codes, reference.code])] : codes
  const indicator: Prisma.IndicatorWhereInput = {
    ...(request.topic && { topic: request.topic }),
    ...(request.indicators && { code: { in: values(request.indicators, 'indicators') } }),
  }
  const stated: Prisma.TargetWhereInput = { status: 'CURRENT', year, regionCode: { in: concerned }, indicator }

  const [indicators, targets, observations, documents, unread] = await Promise.all([
    database.indicator.findMany({ where: { ...indicator, targets: { some: stated } } }),
    database.target.findMany({ where: stated }),
    database.observation.findMany({ where: { regionCode: { in: concerned }, indicator } }),
    loadDocuments(database, concerned, stated),
    loadUnread(database, codes),
  ])
  return { regions, reference, year, indicators, targets, observations, documents, unread }
}

/** The year that most targets of these regions are for, the later of two that tie; null where there is none. */
async function periodEnd(database: Database, codes: string[]): Promise<number | null> {
  const [most] = await database.target.groupBy({
    by: 'year',
    where: { status: 'CURRENT', year: { not: null }, regionCode: { in: codes } },
    _count: { year: true },
    orderBy: [{ _count: { year: 'desc' } }, { year: 'desc' }],
    take: 1,
  })
  return most?.year ?? null
}

async function loadDocuments(
  database: Database,
  codes: string[],
  stated: Prisma.TargetWhereInput,
): Promise<StatingDocument[]> {
  const documents = await database.document.findMany({
    where: { OR: [{ regionCode: { in: codes } }, { targets: { some: stated } }] },
    select: { id: true, regionCode: true, status: true, issuedOn: true },
  })
  return documents.map(({ status, ...document }) => ({ ...document, ingested: status === 'INGESTED' }))
}

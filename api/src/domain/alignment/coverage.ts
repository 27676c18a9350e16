import type { Database, Indicator, Prisma, Region } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { resolveRegions } from '../filters/regions.js'
import { place } from '../rows-by-key.js'
import { absenceIn } from './absence.js'
import type { AlignmentData } from './data.js'
import { loadDocuments, loadUnread } from './load-documents.js'

export interface CoverageRow {
  region: Region
  topic: string
  stated: number
  notStated: number
  notRead: number
  /** Indicators in whose field no document of the region has been read. */
  noDocument: number
  documents: number
}

export interface CoverageData
  extends Pick<AlignmentData, 'documents' | 'statedIn' | 'names' | 'unread' | 'unreadParts'> {
  regions: Region[]
  /** Indicators that at least one of the regions states a CURRENT target for. */
  indicators: Indicator[]
  /** One for each region and indicator that has a CURRENT target. */
  stated: { regionCode: string | null; indicatorCode: string | null }[]
}

/** Counts, for each region and each topic that any of them has targets in, what the region states of it. */
export function coverageOf(data: CoverageData): CoverageRow[] {
  const stated = new Set(data.stated.map(place))
  const absence = absenceIn(data)
  const topics = [...groupBy(data.indicators, ({ topic }) => topic)].sort(([a], [b]) => (a < b ? -1 : 1))
  return data.regions.flatMap((region) => {
    const documents = data.documents.filter((row) => row.ingested && row.regionCode === region.code).length
    return topics.map(([topic, indicators]) => {
      const missing = indicators.filter(
        ({ code }) => !stated.has(place({ regionCode: region.code, indicatorCode: code })),
      )
      const absences = missing.map((indicator) => absence(region, indicator).absence)
      const count = (wanted: string) => absences.filter((found) => found === wanted).length
      return {
        region,
        topic,
        stated: indicators.length - missing.length,
        notStated: count('NOT_STATED'),
        notRead: count('NOT_READ'),
        noDocument: count('NO_DOCUMENT'),
        documents,
      }
    })
  })
}

/**
 * Reads the rows that `coverageOf` counts, in a number of statements that does not depend on the regions.
 *
 * @throws {GraphQLError} for an unknown or ambiguous region
 */
export async function loadCoverage(database: Database, asked: readonly string[]): Promise<CoverageData> {
  const regions = await resolveRegions(database, asked, 'regions')
  const codes = regions.map(({ code }) => code)
  const targets: Prisma.TargetWhereInput = { status: 'CURRENT', regionCode: { in: codes } }
  const [indicators, stated, documents, unread] = await Promise.all([
    database.indicator.findMany({ where: { targets: { some: targets } } }),
    database.target.groupBy({ by: ['regionCode', 'indicatorCode'], where: targets }),
    loadDocuments(database, codes),
    loadUnread(database, codes),
  ])
  return { regions, indicators, stated, ...documents, ...unread }
}

import type { Database, Prisma } from '@plangraph/database'
import type { CoverageData } from './coverage.js'
import { loadDocuments } from './load-documents.js'
import { loadUnread } from './load-unread.js'
import { resolveRegions } from './resolve-regions.js'

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
  return { regions, indicators, stated, ...documents, unread }
}

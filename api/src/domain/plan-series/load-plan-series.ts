import type { Database, Document, Region } from '@plangraph/database'
import { createContextCache } from '@pothos/core'
import { chunks } from '../../shared/chunks.js'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'
import { inOrder } from '../rows-by-key.js'
import { EDITION_COLUMNS, findSeries, type PlanSeries } from './plan-series.js'

export interface LoadedSeries extends PlanSeries {
  region: Region | null
  documents: Document[]
}

const loader = createContextCache(({ database }: ApiContext) =>
  batched((codes: string[]) => loadRegions(database, codes)),
)

/** The series that a document is of; null for one without a region, and where no other edition is known. */
export async function seriesOfDocument(
  context: ApiContext,
  { id, regionCode }: Pick<Document, 'id' | 'regionCode'>,
): Promise<LoadedSeries | null> {
  if (regionCode === null) return null
  return (await loader(context)(regionCode)).find(({ editions }) => editions.includes(id)) ?? null
}

/** Series by their keys, null for those that are no more; all are loaded together. */
export const seriesByKeys = (context: ApiContext, keys: readonly string[]): Promise<(LoadedSeries | null)[]> =>
  Promise.all(
    keys.map(async (key) => {
      const ofRegion = await loader(context)(key.slice(0, key.indexOf(':')))
      return ofRegion.find((series) => series.key === key) ?? null
    }),
  )

/** All series of each region. A statement each for the titles and who issued them, and for regions and documents of what is found. */
async function loadRegions(database: Database, asked: readonly string[]): Promise<LoadedSeries[][]> {
  const codes = [...new Set(asked)]
  const found: PlanSeries[] = []
  for (const some of chunks(codes)) {
    const where = { regionCode: { in: some } }
    found.push(...findSeries(await database.document.findMany({ where, select: EDITION_COLUMNS })))
  }
  const documents: Document[] = []
  for (const some of chunks(found.flatMap(({ editions }) => editions)))
    documents.push(...(await database.document.findMany({ where: { id: { in: some } } })))
  const regions: Region[] = []
  for (const some of chunks([...new Set(found.map(({ regionCode }) => regionCode))]))
    regions.push(...(await database.region.findMany({ where: { code: { in: some } } })))
  const loaded = found.map((series): LoadedSeries => {
    const region = regions.find(({ code }) => code === series.regionCode) ?? null
    return { ...series, region, documents: inOrder(series.editions, documents) }
  })
  return asked.map((code) => loaded.filter(({ regionCode }) => regionCode === code))
}

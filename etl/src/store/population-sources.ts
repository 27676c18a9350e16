import type { Prisma } from '@plangraph/database'
import type { RegionRow } from './catalogue-rows.js'
import { insertRows, type RowOf } from './write-rows.js'

/** Regions as the catalogue would tell them. */
export async function storedRegions(tx: Prisma.TransactionClient): Promise<RegionRow[]> {
  const [regions, sources] = await Promise.all([tx.region.findMany(), tx.populationSource.findMany()])
  const texts = new Map(sources.map(({ number, text }) => [number, text]))
  return regions.map(({ populationSourceNumber, ...region }) => {
    // What is read from a Json column has been written by the same code.
    return { ...region, populationSource: texts.get(populationSourceNumber ?? -1) ?? null } as RegionRow
  })
}

/** The rows with the numbers of what they say of sources, once what is new of that is stored. */
export async function withSourceNumbers(
  tx: Prisma.TransactionClient,
  regions: readonly RegionRow[],
): Promise<RowOf<'Region'>[]> {
  const known = await tx.populationSource.findMany({ orderBy: { number: 'asc' } })
  const numbers = new Map(known.map(({ number, text }) => [text, number]))
  const told = new Set(regions.flatMap(({ populationSource }) => populationSource ?? []))
  const first = (known.at(-1)?.number ?? 0) + 1
  const fresh = [...told].filter((text) => !numbers.has(text)).map((text, i) => ({ number: first + i, text }))
  await insertRows(tx, 'PopulationSource', fresh)
  for (const { number, text } of fresh) numbers.set(text, number)
  return regions.map(({ populationSource, ...region }) => {
    return { ...region, populationSourceNumber: numbers.get(populationSource ?? '') ?? null }
  })
}

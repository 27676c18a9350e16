import type { Prisma } from '@plangraph/database'
import type { IndicatorRow, RegionRow } from './catalogue-rows.js'
import type { Revise } from './history/revisions.js'
import { markPending } from './pending.js'
import { storedRegions, withSourceNumbers } from './population-sources.js'
import { compareRows, type Difference, isDifferent, removeRows, type TableAccess, writeRows } from './sync-table.js'
import { insertRows } from './write-rows.js'

const tables = (tx: Prisma.TransactionClient) => ({
  regions: {
    key: ({ code }: RegionRow) => code,
    existing: () => storedRegions(tx),
    insert: async (rows: RegionRow[]) => insertRows(tx, 'Region', await withSourceNumbers(tx, rows)),
    update: async (row: RegionRow) => {
      const [data] = await withSourceNumbers(tx, [row])
      await tx.region.update({ where: { code: row.code }, data: data ?? {} })
    },
    remove: (rows: RegionRow[]) =>
      tx.region.deleteMany({
        where: {
          code: { in: rows.map(({ code }) => code) },
          children: { none: {} },
          documents: { none: {} },
          organizations: { none: {} },
          targets: { none: {} },
          observations: { none: {} },
        },
      }),
  } satisfies TableAccess<RegionRow>,
  indicators: {
    key: ({ code }: IndicatorRow) => code,
    existing: async () => (await tx.indicator.findMany()) as IndicatorRow[],
    insert: (rows: IndicatorRow[]) => insertRows(tx, 'Indicator', rows),
    update: (data: IndicatorRow) => tx.indicator.update({ where: { code: data.code }, data }),
    remove: (rows: IndicatorRow[]) =>
      tx.indicator.deleteMany({
        where: { code: { in: rows.map(({ code }) => code) }, targets: { none: {} }, observations: { none: {} } },
      }),
  } satisfies TableAccess<IndicatorRow>,
})

/** How the stored catalogue differed from the files, before what is new in them was written. */
export interface CatalogueDifference {
  regions: Difference<RegionRow>
  indicators: Difference<IndicatorRow>
}

/** Before the documents: adds and changes what the catalogue says of regions and indicators, row by row. */
export function writeCatalogue(
  revise: Revise,
  regions: RegionRow[],
  indicators: IndicatorRow[],
): Promise<CatalogueDifference> {
  return revise('NEW_CATALOGUE', async (tx) => {
    const table = tables(tx)
    const difference = {
      regions: compareRows(await table.regions.existing(), regions, table.regions.key),
      indicators: compareRows(await table.indicators.existing(), indicators, table.indicators.key),
    }
    await writeRows(table.regions, difference.regions)
    await writeRows(table.indicators, difference.indicators)
    if (isDifferent(difference.regions) || isDifferent(difference.indicators)) await markPending(tx)
    return difference
  })
}

/** After the documents: removes what has left the catalogue, unless a document that was not read again needs it. */
export async function removeFromCatalogue(
  tx: Prisma.TransactionClient,
  { regions, indicators }: CatalogueDifference,
): Promise<void> {
  const table = tables(tx)
  await removeRows(table.indicators, indicators)
  await removeRows(table.regions, regions)
}

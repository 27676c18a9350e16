import type { Database, Prisma } from '@plangraph/database'
import type { IndicatorRow, RegionRow } from './catalogue-rows.js'
import { compareRows, removeRows, type TableAccess, writeRows } from './sync-table.js'
import { beginWrite, TRANSACTION } from './transaction.js'

const tables = (tx: Prisma.TransactionClient) => ({
  regions: {
    key: ({ code }: RegionRow) => code,
    existing: () => tx.region.findMany(),
    insert: (data: RegionRow[]) => tx.region.createMany({ data }),
    update: (data: RegionRow) => tx.region.update({ where: { code: data.code }, data }),
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
    existing: () => tx.indicator.findMany(),
    insert: (data: IndicatorRow[]) => tx.indicator.createMany({ data }),
    update: (data: IndicatorRow) => tx.indicator.update({ where: { code: data.code }, data }),
    remove: (rows: IndicatorRow[]) =>
      tx.indicator.deleteMany({
        where: { code: { in: rows.map(({ code }) => code) }, targets: { none: {} }, observations: { none: {} } },
      }),
  } satisfies TableAccess<IndicatorRow>,
})

/** Before the documents: adds and changes what the catalogue says of regions and indicators, row by row. */
export function writeCatalogue(db: Database, regions: RegionRow[], indicators: IndicatorRow[]): Promise<void> {
  return db.$transaction(async (tx) => {
    await beginWrite(tx)
    const table = tables(tx)
    await writeRows(table.regions, compareRows(await table.regions.existing(), regions, table.regions.key))
    await writeRows(table.indicators, compareRows(await table.indicators.existing(), indicators, table.indicators.key))
  }, TRANSACTION)
}

/** After the documents: removes what has left the catalogue, unless a document that was not read again needs it. */
export async function removeFromCatalogue(
  tx: Prisma.TransactionClient,
  regions: RegionRow[],
  indicators: IndicatorRow[],
): Promise<void> {
  const table = tables(tx)
  await removeRows(table.indicators, compareRows(await table.indicators.existing(), indicators, table.indicators.key))
  await removeRows(table.regions, compareRows(await table.regions.existing(), regions, table.regions.key))
}

import type { Database } from '@plangraph/database'
import { print } from '../measure.js'
import { amountOf } from './figures.js'

/** Prints what governs in each province for each indicator and year, `none` where nothing does. */
export async function printCells(db: Database, indicators: readonly string[], years: readonly number[]): Promise<void> {
  const governing = await db.governingStatement.findMany({
    where: { indicatorCode: { in: [...indicators] }, year: { in: [...years] } },
    include: { target: { include: { evidence: true } } },
  })
  const cells = new Map(governing.map((row) => [`${row.regionCode} ${row.indicatorCode} ${row.year}`, row.target]))
  const provinces = await db.region.findMany({
    where: { level: 'PROVINCE', documents: { some: { status: 'INGESTED' } } },
    orderBy: { code: 'asc' },
  })
  for (const { code, name } of provinces) {
    print(`\n${name}`)
    for (const indicator of indicators)
      for (const year of years) {
        const target = cells.get(`${code} ${indicator} ${year}`)
        const found = target && `${target.comparator} ${amountOf(target)}, ${target.basis} | ${target.evidence.quote}`
        print(`  ${indicator} ${year}: ${found ?? 'none'}`)
      }
  }
}

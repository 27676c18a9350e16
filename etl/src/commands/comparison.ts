import type { Database } from '@plangraph/database'
import { textTable } from './text-table.js'

const ROWS = 10
const PLACES = 6

const select = {
  regionCode: true,
  indicatorCode: true,
  printed: true,
  unit: true,
  year: true,
  per: true,
  partOfId: true,
  origin: true,
  ordinal: true,
  indicator: { select: { name: true } },
  region: { select: { name: true } },
} as const

type Statement = Awaited<ReturnType<typeof currentTargets>>[number]

const currentTargets = (db: Database) =>
  db.target.findMany({
    where: { status: 'CURRENT', indicatorCode: { not: null }, regionCode: { not: null } },
    select,
    orderBy: { sortKey: 'asc' },
  })

/** The targets that most places state, side by side, as text; '' while no two places state the same. */
export async function comparison(db: Database, columns: number): Promise<string> {
  const byIndicator = new Map<string, Map<string, Statement>>()
  for (const target of await currentTargets(db)) {
    const byRegion = byIndicator.get(target.indicatorCode as string) ?? new Map<string, Statement>()
    byIndicator.set(target.indicatorCode as string, byRegion)
    const other = byRegion.get(target.regionCode as string)
    if (other === undefined || weight(target) > weight(other)) byRegion.set(target.regionCode as string, target)
  }
  const shared = [...byIndicator.entries()]
    .filter(([, byRegion]) => byRegion.size > 1)
    .sort(([codeA, a], [codeB, b]) => b.size - a.size || (codeA < codeB ? -1 : 1))
    .slice(0, ROWS)
  if (shared.length === 0) return ''

  const places = new Map(
    shared.flatMap(([, byRegion]) => [...byRegion].map(([code, { region }]) => [code, region?.name ?? code])),
  )
  const codes = [...places.keys()].sort().slice(0, PLACES)
  const rows = shared.map(([, byRegion]) => {
    const [first] = [...byRegion.values()] as [Statement]
    return [first.indicator?.name ?? first.indicatorCode ?? '', ...codes.map((code) => cell(byRegion.get(code)))]
  })
  const header = ['goal', ...codes.map((code) => places.get(code) as string)]
  return `What the places ask of themselves (as printed; [ ] = over the period)\n\n${textTable(header, rows, { columns })}`
}

/** A region's own whole counts before its parts, tables before prose, the later year before the earlier. */
const weight = ({ per, partOfId, origin, year }: Statement): number =>
  (per === null ? 8e4 : 0) + (partOfId === null ? 4e4 : 0) + (origin === 'TABLE' ? 2e4 : 0) + (year ?? 0)

function cell(target: Statement | undefined): string {
  if (target === undefined) return '—'
  const { printed, unit } = target
  return unit === null || printed.endsWith(unit) ? printed : `${printed} ${unit}`
}

import type { Basis, Database } from '@plangraph/database'
import { nameKey } from '@plangraph/figures'

/** A name that no entry of the catalogue was found for. */
export interface UnmatchedName {
  /** As it is printed most often. */
  name: string
  figures: number
  /** Ids of the documents that have it, those with most figures first. */
  documentIds: string[]
  /** Unit and basis that most of its figures have. */
  unit: string | null
  basis: Basis
}

interface Counted {
  name: string
  documentId: string
  unit: string | null
  basis: Basis
  figures: bigint
}

/** All of them, those of most figures first. Names that differ in width, blanks or quotation marks are one. */
export async function unmatchedNames(db: Database): Promise<UnmatchedName[]> {
  const rows = await db.$queryRaw<Counted[]>`
    SELECT "name", "documentId", "unit", "basis", COUNT(*) AS "figures" FROM (
      SELECT "indicatorName" AS "name", "documentId", "unit", "basis" FROM "Target" WHERE "indicatorCode" IS NULL
      UNION ALL
      SELECT "indicatorName" AS "name", "documentId", "unit", "basis" FROM "Observation" WHERE "indicatorCode" IS NULL
    ) AS "figure" GROUP BY "name", "documentId", "unit", "basis"`
  const byKey = new Map<string, Counted[]>()
  for (const row of rows) {
    const key = nameKey(row.name)
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return [...byKey.values()].map(grouped).sort((a, b) => b.figures - a.figures || (a.name < b.name ? -1 : 1))
}

const grouped = (rows: readonly Counted[]): UnmatchedName => ({
  name: mostOf(rows, ({ name }) => name)[0] as string,
  figures: rows.reduce((sum, { figures }) => sum + Number(figures), 0),
  documentIds: mostOf(rows, ({ documentId }) => documentId),
  unit: mostOf(rows, ({ unit }) => unit)[0] ?? null,
  basis: mostOf(rows, ({ basis }) => basis)[0] as Basis,
})

/** The values of rows, that of most figures first. */
function mostOf<Value extends string | null>(rows: readonly Counted[], of: (row: Counted) => Value): Value[] {
  const counts = new Map<Value, number>()
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + Number(row.figures))
  return [...counts].sort(([a, n], [b, m]) => m - n || (String(a) < String(b) ? -1 : 1)).map(([value]) => value)
}

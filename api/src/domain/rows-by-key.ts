import { groupBy } from '@plangraph/figures'

/** Groups figures by region and indicator. */
export const place = (row: { regionCode: string | null; indicatorCode: string | null }): string =>
  `${row.regionCode} ${row.indicatorCode}`

/** The rows by region, and those of a region by indicator. */
export function byPlace<Row extends { regionCode: string | null; indicatorCode: string | null }>(
  rows: readonly Row[],
): Map<string, Map<string, Row[]>> {
  const regions = groupBy(rows, ({ regionCode }) => regionCode ?? '')
  return new Map([...regions].map(([code, own]) => [code, groupBy(own, (row) => row.indicatorCode ?? '')]))
}

/** The rows in the order of their ids. */
export function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

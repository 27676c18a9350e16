import type { Target } from '@plangraph/database'

type IssueDates = ReadonlyMap<string, string | null>

/**
 * Orders the statements of one indicator by one region for one year, the one that governs first:
 *
 * 1. a figure for the region as a whole before one per county, per year's class and the like;
 * 2. a row of an indicator table before prose, boxes and rows of task tables, which carry it out;
 * 3. the later document, by date signed, before the earlier one, and that before one without a date;
 * 4. what stands first in document order.
 *
 * Everything after the first restates it.
 *
 * @param issuedOn date signed by document id
 */
export function byAuthority(targets: readonly Target[], issuedOn: IssueDates): Target[] {
  return [...targets].sort(
    (a, b) =>
      Number(a.per !== null) - Number(b.per !== null) ||
      Number(!isIndicatorRow(a)) - Number(!isIndicatorRow(b)) ||
      compare(issuedOn.get(b.documentId) ?? '', issuedOn.get(a.documentId) ?? '') ||
      compare(a.sortKey, b.sortKey),
  )
}

const isIndicatorRow = (target: Target) => target.origin === 'TABLE' && target.taskId === null
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

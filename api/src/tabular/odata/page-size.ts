import type { IncomingHttpHeaders } from 'node:http'

const DEFAULT_ROWS = 1000
const MAX_ROWS = 5000

/** Rows of a page: what the client prefers, up to a limit, and the header that says so. */
export function pageSize({ prefer }: IncomingHttpHeaders): { rows: number; applied: Record<string, string> } {
  const preferred = /(?:^|[,;\s])(?:odata\.)?maxpagesize\s*=\s*"?(\d{1,9})/i.exec(String(prefer ?? ''))?.[1]
  if (preferred === undefined || Number(preferred) === 0) return { rows: DEFAULT_ROWS, applied: {} }
  const rows = Math.min(Number(preferred), MAX_ROWS)
  return { rows, applied: { 'preference-applied': `odata.maxpagesize=${rows}` } }
}

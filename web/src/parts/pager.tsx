import common from '../shared/common.json' with { type: 'json' }
import type { Context } from '../shared/page.js'

interface PagerProps {
  context: Context
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/** The ways to the page before and the page after; nothing where all is on one page. The address says after or before what. */
export function Pager({ context, pageInfo }: PagerProps) {
  const { say, here } = context
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav class="pager" aria-label={say(common.pages)}>
      {hasPreviousPage && (
        <a href={here({ before: startCursor, after: null })} rel="prev">
          ← {say(common.previous)}
        </a>
      )}
      {hasNextPage && (
        <a href={here({ after: endCursor, before: null })} rel="next">
          {say(common.next)} →
        </a>
      )}
    </nav>
  )
}

/** The part of a list that an address asks for: `after` or `before` a row. */
export function pageOf(query: URLSearchParams, size: number) {
  const before = query.get('before')
  if (before !== null) return { first: null, after: null, last: size, before }
  return { first: size, after: query.get('after'), last: null, before: null }
}

import common from '../shared/common.json' with { type: 'json' }
import type { Context } from '../shared/page.js'

interface PagerProps {
  context: Context
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  /** The list, on a page that has several: its part of the address, and its place on the page. */
  list?: string
}

/** Names in the address of what a part of a list comes after, or before. */
const namesOf = (list: string | undefined) =>
  list === undefined ? (['after', 'before'] as const) : ([`${list}-after`, `${list}-before`] as const)

/** The ways to the page before and the page after; nothing where all is on one page. The address says after or before what. */
export function Pager({ context, pageInfo, list }: PagerProps) {
  const { say, here } = context
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
  if (!hasNextPage && !hasPreviousPage) return null
  const [after, before] = namesOf(list)
  const anchor = list === undefined ? '' : `#${list}`
  return (
    <nav class="pager" aria-label={say(common.pages)}>
      {hasPreviousPage && (
        <a href={`${here({ [before]: startCursor, [after]: null })}${anchor}`} rel="prev">
          ← {say(common.previous)}
        </a>
      )}
      {hasNextPage && (
        <a href={`${here({ [after]: endCursor, [before]: null })}${anchor}`} rel="next">
          {say(common.next)} →
        </a>
      )}
    </nav>
  )
}

/** The part of a list that an address asks for: after or before a row. */
export function pageOf(query: URLSearchParams, size: number, list?: string) {
  const [afterName, beforeName] = namesOf(list)
  const before = query.get(beforeName)
  if (before !== null) return { first: null, after: null, last: size, before }
  return { first: size, after: query.get(afterName), last: null, before: null }
}

/** What an address without any part of a list says: for links that lead to another list, or to its beginning. */
export const fromStart = (list?: string) => Object.fromEntries(namesOf(list).map((name) => [name, null]))

import common from '../shared/common.json' with { type: 'json' }
import type { Context } from '../shared/page.js'

/** Keeps the language of the address through a form. */
export function Language({ url }: { url: URL }) {
  const asked = url.searchParams.get('lang')
  return asked === null ? null : <input type="hidden" name="lang" value={asked} />
}

/** The one box over everything; what is found is on the first page. */
export function SearchBox({ context }: { context: Context }) {
  const { say, url, path } = context
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to all screen readers
    <form class="search" role="search" action={path('/')} method="get">
      <Language url={url} />
      <input
        type="search"
        name="q"
        value={url.pathname === '/' ? (url.searchParams.get('q') ?? '') : ''}
        placeholder={say(common.searchHint)}
        aria-label={`${say(common.search)}: ${say(common.searchHint)}`}
        minLength={2}
        maxLength={200}
      />
      <button type="submit">{say(common.search)}</button>
    </form>
  )
}

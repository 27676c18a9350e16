import type { Context, KeyHolder } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

/** Who is here, or the place to enter a key, which a browser keeps until it is closed. */
export function Enter({ context, holder }: { context: Context; holder: KeyHolder | null }) {
  const { say, link, path, url } = context
  if (holder !== null) {
    return (
      <form class="controls" action={link('/desk/leave')} method="post">
        <span>
          {say(words.as, { name: holder.name })} {!holder.mayReview && say(words.noScope)}
        </span>
        <button type="submit">{say(words.leave)}</button>
      </form>
    )
  }
  return (
    <form class="controls" action={path('/desk/key')} method="post">
      <p>{say(words.readOnly)}</p>
      {url.searchParams.get('key') === 'unknown' && <p role="alert">{say(words.unknownKey)}</p>}
      <label>
        {say(words.key)} <input type="password" name="key" required autocomplete="off" />
      </label>
      <input type="hidden" name="back" value={backTo(url)} />
      <button type="submit">{say(words.enter)}</button>
    </form>
  )
}

/** The page that a key was asked for on, without what it says of the last one. */
function backTo({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  query.delete('key')
  return query.size > 0 ? `${pathname}?${query}` : pathname
}

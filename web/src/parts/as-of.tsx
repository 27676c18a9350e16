import common from '../shared/common.json' with { type: 'json' }
import { justBefore, minuteOf } from '../shared/instant.js'
import type { Context } from '../shared/page.js'

const PARAMETER = 'asOf'

/** The instant of the past that an address asks for, as it is written there; null for the present. */
export const asOfIn = (query: URLSearchParams): string | null => query.get(PARAMETER)?.trim() || null

/** What a page of the past says first: of when it is, and the way to what is known now. */
export const AsOfNote = ({ context }: { context: Context }) => {
  const { say, here, url } = context
  const asOf = asOfIn(url.searchParams)
  if (asOf === null) return null
  return (
    <p class="adjusted" role="note">
      {say(common.asOf, { at: minuteOf(asOf) })} <a href={here({ [PARAMETER]: null })}>{say(common.asNow)}</a>
    </p>
  )
}

/** What a page says first whose address asks for the past, and that has the present alone. */
export const NoPastNote = ({ context: { say, here } }: { context: Context }) => (
  <p class="adjusted" role="note">
    {say(common.noPast)} <a href={here({ [PARAMETER]: null })}>{say(common.asNow)}</a>
  </p>
)

/** The way to a page as it was before a change. Programs that follow every link need not make every state that ever was. */
export const AsItWas = ({ context, path, at }: { context: Context; path: string; at: string }) => (
  <a href={context.link(path, { [PARAMETER]: justBefore(at) })} rel="nofollow">
    {context.say(common.asItWas)}
  </a>
)

/** Nobody should find in a search what is not said any more. */
export const Unlisted = () => <meta name="robots" content="noindex" />

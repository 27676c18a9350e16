import type { ComponentChildren } from 'preact'
import type { Context, KeyHolder } from '../../shared/page.js'
import { Enter } from './enter.js'
import { Follows } from './follows.js'
import { Meanwhile } from './meanwhile.js'
import { type Came, expectedIn } from './tried.js'
import words from './words.json' with { type: 'json' }

interface DeskFormProps {
  context: Context
  holder: KeyHolder | null
  came: Came | null
  /** Path of the page, which its form is sent to. */
  action: string
  /** What the button that saves says. */
  save?: string
  /** Title of the document that it is about, whose own figures are counted alone. */
  own?: string
  children?: ComponentChildren
}

/** A form that is tried out before it is saved, with what it came to; for those without a key the way to enter one. */
export function DeskForm({ context, holder, came, action, save, own, children }: DeskFormProps) {
  const { say, path, url } = context
  const query = new URLSearchParams(url.searchParams)
  query.delete('saved')
  return (
    <>
      {came?.error && <Meanwhile context={context} error={came.error} />}
      {came?.foresight && <Follows context={context} foresight={came.foresight} {...(own !== undefined && { own })} />}
      {holder?.mayReview ? (
        <form class="correction" action={`${path(action)}${query.size > 0 ? `?${query}` : ''}`} method="post">
          <input type="hidden" name="expected" value={expectedIn(came)} />
          {children}
          <label>
            {say(words.why)} <input name="why" value={came?.entered.why ?? ''} required maxLength={2000} />
          </label>
          <label>
            {say(words.by)} <small id="by-hint">{say(words.byHint)}</small>
            <input
              name="by"
              value={came?.entered.by ?? ''}
              maxLength={80}
              aria-describedby="by-hint"
              autocomplete="name"
            />
          </label>
          <p class="actions">
            <button type="submit" name="do" value="foresee">
              {say(words.foresee)}
            </button>{' '}
            <button type="submit" name="do" value="save">
              {save ?? say(words.save)}
            </button>
          </p>
        </form>
      ) : (
        <>
          <p>{say(words.needsKey)}</p>
          <Enter context={context} holder={holder} />
        </>
      )}
    </>
  )
}

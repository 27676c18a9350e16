import type { Context, KeyHolder } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

interface TakeBackProps {
  context: Context
  holder: KeyHolder | null
  /** The correction as it is shown. */
  correction: { id: string; version: string }
}

/** Takes a correction back, for those with a key: what was read is served again. */
export function TakeBack({ context: { say, link }, holder, correction: { id, version } }: TakeBackProps) {
  if (!holder?.mayReview) return null
  return (
    <form action={link('/desk')} method="post">
      <input type="hidden" name="correction" value={id} />
      <input type="hidden" name="expected" value={version} />
      <button type="submit">{say(words.takeBack)}</button>
    </form>
  )
}

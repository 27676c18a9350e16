import { called } from '../../parts/changes/called.js'
import type { Context } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

interface Correction {
  field: string
  original: string | null
  why: string
  by: string
  at: string
}

/** What was corrected of a figure before, with what was read. */
export function Corrected({ context, corrected }: { context: Context; corrected: readonly Correction[] }) {
  const { say } = context
  if (corrected.length === 0) return null
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected">{say(words.corrected)}</h2>
      <ul>
        {corrected.map(({ field, original, why, by, at }) => (
          <li key={field}>
            {called(context, 'sayable', field)}: {say(words.original, { original: original ?? '—' })}{' '}
            <small>
              {by}, {at}: {why}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

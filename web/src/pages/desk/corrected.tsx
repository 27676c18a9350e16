import { called } from '../../parts/changes/called.js'
import type { Context, KeyHolder } from '../../shared/page.js'
import { TakeBack } from './take-back.js'
import words from './words.json' with { type: 'json' }

interface Correction {
  field: string
  original: string | null
  why: string
  by: string
  at: string
  /** null: it was taken back, and is applied until the next run. */
  correction: { id: string; version: string } | null
}

interface CorrectedProps {
  context: Context
  holder: KeyHolder | null
  corrected: readonly Correction[]
}

/** What was corrected of a figure before, with what was read. */
export function Corrected({ context, holder, corrected }: CorrectedProps) {
  const { say } = context
  if (corrected.length === 0) return null
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected">{say(words.corrected)}</h2>
      <ul>
        {corrected.map(({ field, original, why, by, at, correction }) => (
          <li key={field}>
            {called(context, 'sayable', field)}: {say(words.original, { original: original ?? '—' })}{' '}
            <small>
              {by}, {at}: {why}
            </small>
            {correction && <TakeBack context={context} holder={holder} correction={correction} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

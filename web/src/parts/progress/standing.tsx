import type { Context } from '../../shared/page.js'
import { STANDING_SIGNS, standingOf } from './bullet.js'
import type { ReportedGoal } from './reported.js'
import words from './words.json' with { type: 'json' }

const COLOURS: Readonly<Record<string, string>> = { met: 'STRICTER', there: 'STRICTER', missed: 'LOOSER' }

/** Whether a goal was met, in a sign and a word. */
export function StandingMark({
  context,
  progress,
}: {
  context: Context
  progress: NonNullable<ReportedGoal['progress']>
}) {
  const standing = standingOf(progress)
  return (
    <strong class={`standing ${COLOURS[standing] ?? ''}`.trim()}>
      <span aria-hidden="true">{STANDING_SIGNS[standing]}</span> {context.say(words[standing])}
    </strong>
  )
}

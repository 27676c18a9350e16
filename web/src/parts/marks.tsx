import common from '../shared/common.json' with { type: 'json' }
import type { Words } from '../shared/language.js'
import type { Context } from '../shared/page.js'

export type StanceCode = 'STRICTER' | 'LOOSER' | 'EQUAL' | 'NOT_COMPARABLE'
export type AbsenceCode = 'NOT_STATED' | 'NOT_READ' | 'NO_DOCUMENT'

/** A shape for each stance, so that colour is never needed to tell them apart. */
export const STANCE_SHAPES: Readonly<Record<StanceCode, string>> = {
  STRICTER: '▲',
  LOOSER: '▼',
  EQUAL: '＝',
  NOT_COMPARABLE: '≠',
}

/** A mark of how a goal stands against another, and why, which a pointer is told. */
export function Stance({ context, stance, why }: { context: Context; stance: StanceCode; why?: Words | null }) {
  const label = context.say(common[stance])
  return (
    <span class={`stance ${stance}`} role="img" aria-label={label} title={why ? context.say(why) : label}>
      {STANCE_SHAPES[stance]}
    </span>
  )
}

/** A sign for each reason why there is no figure. */
export const ABSENCE_SHAPES: Readonly<Record<AbsenceCode, string>> = {
  NOT_STATED: '–',
  NOT_READ: '…',
  NO_DOCUMENT: '?',
}

/** Why there is no figure. */
export function Absence({ context, absence }: { context: Context; absence: AbsenceCode }) {
  const label = context.say(common[absence])
  return (
    <span class={`absence ${absence}`} role="img" aria-label={label} title={label}>
      {ABSENCE_SHAPES[absence]}
    </span>
  )
}

/** What the marks of a table mean. */
export function Legend({ context, stances }: { context: Context; stances: boolean }) {
  const { say } = context
  const shapes = { ...(stances && STANCE_SHAPES), ...ABSENCE_SHAPES }
  return (
    <dl class="legend">
      {Object.entries(shapes).map(([code, shape]) => (
        <div key={code}>
          <dt class={code}>{shape}</dt>
          <dd>{say(common[code as StanceCode | AbsenceCode])}</dd>
        </div>
      ))}
    </dl>
  )
}

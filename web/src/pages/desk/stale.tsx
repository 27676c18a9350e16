import type { Context, KeyHolder } from '../../shared/page.js'
import type { DeskQuery } from './desk.generated.js'
import { Kept } from './kept.js'
import { TakeBack } from './take-back.js'
import words from './words.json' with { type: 'json' }

interface StaleProps {
  context: Context
  holder: KeyHolder | null
  answer: DeskQuery
}

/** Corrections that no longer find what they expect. */
export function Stale({ context, answer, holder }: StaleProps) {
  const { say, number } = context
  const { stale } = answer
  return (
    <section aria-labelledby="stale">
      <h2 id="stale">
        {say(words.stale)} <small>{number(stale.totalCount)}</small>
      </h2>
      {stale.nodes.length === 0 && <p class="empty">{say(words.noStale)}</p>}
      <ul class="findings">
        {stale.nodes.map(({ id, about, expects, becomes, why, by, at, version, outcomes }) => (
          <li class="WARNING" key={id}>
            <span lang="zh-CN">{about}</span>: {expects ?? '—'} → {becomes ?? '—'}{' '}
            <small>
              {by}, {at}: {why}
            </small>
            {outcomes.map((outcome, i) => (
              <p key={i}>{outcome.why && say(outcome.why)}</p>
            ))}
            <TakeBack context={context} holder={holder} correction={{ id, version }} />
          </li>
        ))}
      </ul>
      <Kept context={context} answer={answer} holder={holder} />
    </section>
  )
}

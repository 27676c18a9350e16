import { called } from '../../parts/changes/called.js'
import { Pager } from '../../parts/pager.js'
import type { Context, KeyHolder } from '../../shared/page.js'
import type { DeskQuery } from './desk.generated.js'
import { TakeBack } from './take-back.js'
import words from './words.json' with { type: 'json' }

/** The part of the address that tells which corrections of a long list are shown. */
export const KEPT = 'corrections'

interface KeptProps {
  context: Context
  holder: KeyHolder | null
  answer: DeskQuery
}

/** Corrections that are applied, or will be, each with the way to take it back. */
export function Kept({ context, holder, answer: { kept, applied, waiting } }: KeptProps) {
  const { say, number, label, url } = context
  const counts = { applied: number(applied.totalCount), waiting: number(waiting.totalCount) }
  if (kept.nodes.length === 0) return <p class="notes">{say(words.others, counts)}</p>
  const isPaged = [...url.searchParams.keys()].some((name) => name.startsWith(`${KEPT}-`))
  return (
    <details id={KEPT} open={isPaged}>
      <summary>{say(words.others, counts)}</summary>
      <ul>
        {kept.nodes.map(({ id, about, field, expects, becomes, why, by, at, state, version }) => (
          <li key={id}>
            <small>{label('CorrectionState', state)}</small> <span lang="zh-CN">{about}</span>
            {field && ` · ${called(context, 'sayable', field)}`}
            {(expects ?? becomes) !== null && `: ${expects ?? '—'} → ${becomes ?? '—'}`}{' '}
            <small>
              {by}, {at}: {why}
            </small>
            <TakeBack context={context} holder={holder} correction={{ id, version }} />
          </li>
        ))}
      </ul>
      <Pager context={context} pageInfo={kept.pageInfo} list={KEPT} />
    </details>
  )
}

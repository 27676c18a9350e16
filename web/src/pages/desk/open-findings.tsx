import { findingSays } from '../../parts/findings.js'
import { DocumentLinks } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import type { DeskQuery } from './desk.generated.js'
import words from './words.json' with { type: 'json' }

/** Findings that nobody has looked at, and how many somebody has. */
export function OpenFindings({ context, answer }: { context: Context; answer: DeskQuery }) {
  const { say, label, link, number } = context
  const { findings, accepted, fixed, wrong } = answer
  const counts = { OPEN: findings, ACCEPTED: accepted, FIXED: fixed, WRONG: wrong }
  return (
    <section aria-labelledby="open">
      <h2 id="open">{say(words.findings)}</h2>
      <ul class="chips">
        {Object.entries(counts).map(([state, { totalCount }]) => (
          <li key={state}>
            <a class="chip" href={link('/findings', { state })}>
              {label('FindingState', state)} {number(totalCount)}
            </a>
          </li>
        ))}
      </ul>
      {findings.nodes.length === 0 && <p class="empty">{say(words.noFindings)}</p>}
      <ul class="findings">
        {findings.nodes.map(({ id, kind, severity, why, documents, targets }) => (
          <li class={severity} key={id}>
            <a href={link(step('/desk/finding', id))}>{label('FindingKind', kind)}</a>{' '}
            <small>{label('Severity', severity)}</small>
            <p>{findingSays(context, { why, targets })}</p>
            <DocumentLinks context={context} documents={documents} />
          </li>
        ))}
      </ul>
      {findings.totalCount > findings.nodes.length && (
        <p>
          <a href={link('/findings', { state: 'OPEN' })}>{say(words.allFindings)} →</a>
        </p>
      )}
    </section>
  )
}

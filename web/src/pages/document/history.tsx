import { AsItWas, asOfIn } from '../../parts/as-of.js'
import { SaidChange } from '../../parts/changes/said-change.js'
import { step } from '../../shared/address.js'
import { minuteOf } from '../../shared/instant.js'
import type { Context } from '../../shared/page.js'
import type { DocumentHistoryQuery } from './history.generated.js'
import type { KnownDocument } from './known.js'
import words from './words.json' with { type: 'json' }

type Changes = DocumentHistoryQuery['changes']

/** What runs and people changed of a document and of what it holds, the latest first; nothing where it is as it came. */
export function History({ context, document, changes }: HistoryProps) {
  const { say, label, path, number } = context
  const { nodes, totalCount } = changes
  const isRead = document.text !== null && asOfIn(context.url.searchParams) === null
  if (nodes.length === 0) return isRead ? <ToDesk context={context} document={document} /> : null
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say(words.history)}</h2>
      {together(nodes).map((made) => (
        <section key={made[0].id}>
          <h3>
            <small>
              {[minuteOf(made[0].at), label('ChangeCause', made[0].cause), made[0].by].filter(Boolean).join(' · ')}
            </small>{' '}
            {made.some(({ kind }) => kind !== 'ADDED') && (
              <small>
                <AsItWas context={context} path={step('/d', document.id)} at={made[0].at} />
              </small>
            )}
          </h3>
          <ul class="changes">
            {made.map((change) => (
              <SaidChange context={context} change={change} key={change.id} />
            ))}
          </ul>
        </section>
      ))}
      {totalCount > nodes.length && (
        <p>
          <a href={path('/data/changes.csv')}>{say(words.allHistory, { n: number(totalCount) })}</a>
        </p>
      )}
      {isRead && <ToDesk context={context} document={document} />}
    </section>
  )
}

interface HistoryProps {
  context: Context
  document: KnownDocument
  changes: Changes
}

/** What can be done where the reading is wrong, or the document holds no more. */
const ToDesk = ({ context: { say, link }, document }: Pick<HistoryProps, 'context' | 'document'>) => (
  <p>
    <a href={link('/desk/correct/missed', { document: document.id })}>{say(words.missed)}</a> ·{' '}
    <a href={link(step('/desk/withdraw', document.id))}>{say(words.withdraw)}</a>
  </p>
)

type Change = Changes['nodes'][number]

/** Changes that were made at one instant. */
function together(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups: [Change, ...Change[]][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last?.[0].at === change.at) last.push(change)
    else groups.push([change])
  }
  return groups
}

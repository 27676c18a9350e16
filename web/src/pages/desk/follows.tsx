import { called } from '../../parts/changes/called.js'
import { SaidChange } from '../../parts/changes/said-change.js'
import type { Context } from '../../shared/page.js'
import type { Foresight } from './tried.js'
import words from './words.json' with { type: 'json' }

/** More would hide what the form is for. */
const SHOWN = 60

type Foreseen = Foresight['changes'][number]

/** What would change once it is saved: how much of what, then each, of a document that goes without its own figures. */
export function Follows({ context, foresight, own }: { context: Context; foresight: Foresight; own?: string }) {
  const { say, number } = context
  const { changes, stale } = foresight
  const listed = own === undefined ? changes : changes.filter((change) => !isOwnFigure(change, own))
  return (
    <section aria-labelledby="follows" role="status">
      <h2 id="follows">{say(words.follows)}</h2>
      {stale.map((why) => (
        <p role="alert" key={why.en}>
          {say(words.wouldBeStale)}
          {say(why)}
        </p>
      ))}
      {changes.length === 0 && <p class="empty">{say(words.nothingFollows)}</p>}
      {changes.length > 5 && <p>{counted(context, changes)}</p>}
      <ul class="changes">
        {listed.slice(0, SHOWN).map((change, i) => (
          <SaidChange context={context} change={change} key={i} />
        ))}
      </ul>
      {listed.length > SHOWN && <p class="notes">{say(words.moreFollows, { n: number(listed.length - SHOWN) })}</p>}
    </section>
  )
}

/** Figures that go with the document are known before; links and findings are not. One that is gone altogether has no title any more. */
const isOwnFigure = ({ rowType, document }: Foreseen, own: string): boolean =>
  (rowType === 'Target' || rowType === 'Observation') && (document === null || document === own)

/** 删去 · 目标 12，新增 · 疑点 1 */
function counted(context: Context, changes: readonly Foreseen[]): string {
  const counts = new Map<string, number>()
  for (const { kind, rowType } of changes) {
    const what = `${context.label('ChangeKind', kind)} · ${called(context, 'rows', rowType)}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return context.list([...counts].map(([what, count]) => `${what} ${context.number(count)}`))
}

import { SaidChange } from '../../parts/changes/said-change.js'
import { DocumentLink } from '../../parts/links.js'
import { Pager } from '../../parts/pager.js'
import { step } from '../../shared/address.js'
import { minuteOf } from '../../shared/instant.js'
import type { Context } from '../../shared/page.js'
import type { DeskQuery } from './desk.generated.js'
import words from './words.json' with { type: 'json' }

/** The part of the address that tells which changes of a long list are shown. */
export const CHANGES = 'changed'

/** What changed, the latest first: all of it, or what one run did. */
export function Changes({ context, answer }: { context: Context; answer: DeskQuery }) {
  const { say, path, number } = context
  const { totalCount, nodes, pageInfo } = answer.changes
  return (
    <section aria-labelledby={CHANGES}>
      <h2 id={CHANGES}>{say(words.changed)}</h2>
      <Runs context={context} runs={answer.runs.nodes} />
      {nodes.length === 0 && <p class="empty">{say(words.nothingChanged)}</p>}
      {grouped(nodes).map((changes) => (
        <Together context={context} changes={changes} key={changes[0].id} />
      ))}
      <Pager context={context} pageInfo={pageInfo} list={CHANGES} />
      {totalCount > nodes.length && (
        <p>
          <a href={path('/data/changes.csv')}>{say(words.more, { n: number(totalCount) })}</a>
        </p>
      )}
    </section>
  )
}

/** The last runs, to look at what one of them changed. */
function Runs({ context, runs }: { context: Context; runs: DeskQuery['runs']['nodes'] }) {
  const { say, here, url } = context
  const chosen = url.searchParams.get('run')
  const none = { [`${CHANGES}-after`]: null, [`${CHANGES}-before`]: null, saved: null }
  const chip = (run: string | null, text: string) => (
    <li key={run ?? ''}>
      <a
        class="chip"
        href={`${here({ ...none, run })}#${CHANGES}`}
        {...(run === chosen && { 'aria-current': 'true' as const })}
      >
        {text}
      </a>
    </li>
  )
  return (
    <details open={chosen !== null}>
      <summary>{say(words.runs)}</summary>
      <ul class="chips">
        {chip(null, say(words.allRuns))}
        {runs.map(({ id, startedAt, startedBy }) =>
          chip(id, [minuteOf(startedAt), startedBy].filter(Boolean).join(' · ')),
        )}
      </ul>
    </details>
  )
}

type ChangeNode = DeskQuery['changes']['nodes'][number]
type Group = readonly [ChangeNode, ...ChangeNode[]]

/** What was made together in one document: when, why and by whom, then each. */
function Together({ context, changes }: { context: Context; changes: Group }) {
  const { say, label } = context
  const { at, cause, by, key, why, document } = changes[0]
  const gone = document ? undefined : changes.find(({ rowType }) => rowType === 'Document')
  const made = [
    minuteOf(at),
    label('ChangeCause', cause),
    by && say(words.byWhom, { who: by }),
    key && key !== by && say(words.withKey, { key }),
    why,
  ]
  return (
    <section>
      <h3>
        {document && <DocumentLink context={context} document={document} />}
        {gone && (
          <a href={context.link(step('/d', gone.rowId))} lang="zh-CN">
            {gone.name}
          </a>
        )}{' '}
        <small>{made.filter(Boolean).join(' · ')}</small>
      </h3>
      <ul class="changes">
        {changes.map((change) => (
          <SaidChange context={context} change={change} key={change.id} />
        ))}
      </ul>
    </section>
  )
}

/** Changes that were made together in one document. */
function grouped(changes: readonly ChangeNode[]): [ChangeNode, ...ChangeNode[]][] {
  const groups: [ChangeNode, ...ChangeNode[]][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last && last[0].at === change.at && last[0].document?.id === change.document?.id) last.push(change)
    else groups.push([change])
  }
  return groups
}

import { SaidChange } from '../../parts/changes/said-change.js'
import { findingSays } from '../../parts/findings.js'
import { DocumentLink, DocumentLinks } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import { step } from '../../shared/address.js'
import { type Context, type KeyHolder, type Page, questionOf } from '../../shared/page.js'
import { DeskDocument, type DeskQuery, TakeBackDocument } from './desk.generated.js'
import { Enter } from './enter.js'
import words from './words.json' with { type: 'json' }

/** What a steward looks at in the morning: what changed, what is open, what is missing. */
export const desk: Page = {
  path: '/desk',
  open: async ({ ask, context, holder }) => {
    const answer = await ask(DeskDocument, {})
    return {
      title: context.say(words.heading),
      description: context.say(words.description),
      body: <DeskPage context={context} holder={holder} answer={answer} />,
      question: questionOf(DeskDocument, {}),
    }
  },
  send: async ({ ask, context }, form) => {
    const variables = { correction: form.get('correction') ?? '', expected: form.get('expected') ?? '', by: null }
    await ask(TakeBackDocument, variables)
    return { elsewhere: context.link('/desk') }
  },
}

interface DeskProps {
  context: Context
  holder: KeyHolder | null
  answer: DeskQuery
}

function DeskPage({ context, holder, answer }: DeskProps) {
  const { say } = context
  return (
    <>
      <h1>{say(words.heading)}</h1>
      <p>{say(words.description)}</p>
      <Enter context={context} holder={holder} />
      <Changes context={context} changes={answer.changes} />
      <OpenFindings context={context} answer={answer} />
      <Unmatched context={context} names={answer.unmatchedNames} />
      <Stale context={context} answer={answer} holder={holder} />
      <Wanted context={context} wanted={answer.wanted} />
    </>
  )
}

function Changes({ context, changes: { totalCount, nodes } }: { context: Context; changes: DeskQuery['changes'] }) {
  const { say, label, path, number } = context
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{say(words.changed)}</h2>
      {nodes.length === 0 && <p class="empty">{say(words.nothingChanged)}</p>}
      {grouped(nodes).map((changes) => {
        const { id, at, cause, by, key, document } = changes[0]
        return (
          <section key={id}>
            <h3>
              {document && <DocumentLink context={context} document={document} />}{' '}
              <small>
                {[at.slice(0, 16).replace('T', ' '), label('ChangeCause', cause), by && say(words.byWhom, { who: by })]
                  .concat(key && key !== by ? say(words.withKey, { key }) : [])
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </h3>
            <ul class="changes">
              {changes.map((change) => (
                <SaidChange context={context} change={change} key={change.id} />
              ))}
            </ul>
          </section>
        )
      })}
      {totalCount > nodes.length && (
        <p>
          <a href={path('/data/changes.csv')}>{say(words.more, { n: number(totalCount) })}</a>
        </p>
      )}
    </section>
  )
}

type ChangeNode = DeskQuery['changes']['nodes'][number]

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

function OpenFindings({ context, answer }: { context: Context; answer: DeskQuery }) {
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

function Unmatched({ context, names }: { context: Context; names: DeskQuery['unmatchedNames'] }) {
  const { say, number } = context
  return (
    <section>
      <h2 id="unmatched">
        {say(words.unmatched)} <small>{number(names.totalCount)}</small>
      </h2>
      {names.nodes.length === 0 ? (
        <p class="empty">{say(words.noUnmatched)}</p>
      ) : (
        <Scroll labelledBy="unmatched">
          <table>
            <thead>
              <tr>
                {[words.name, words.figures, words.documents, words.nearest, words.entry].map((title) => (
                  <th scope="col" key={title.en}>
                    {say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.nodes.map(({ name, unit, figures, documentCount, nearest, entry }) => (
                <tr key={name}>
                  <th scope="row" class="words" lang="zh-CN">
                    {name} {unit && <small>{unit}</small>}
                  </th>
                  <td class="value">{number(figures)}</td>
                  <td class="value">{number(documentCount)}</td>
                  <td class="words">
                    {nearest.map((near) => (
                      <p key={near.code}>
                        <a href={context.link(step('/i', near.code))} lang="zh-CN">
                          {near.name}
                        </a>{' '}
                        <small>{say(near.why)}</small>
                      </p>
                    ))}
                  </td>
                  <td>
                    <details>
                      <summary>{say(words.entry)}</summary>
                      <pre class="entry">
                        <code lang="zh-CN">{entry}</code>
                      </pre>
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

function Stale({ context, answer, holder }: DeskProps) {
  const { say, path, number } = context
  const { stale, applied, waiting } = answer
  const others = { applied: number(applied.totalCount), waiting: number(waiting.totalCount) }
  return (
    <section aria-labelledby="stale">
      <h2 id="stale">
        {say(words.stale)} <small>{number(stale.totalCount)}</small>
      </h2>
      <p class="notes">{say(words.others, others)}</p>
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
            {holder?.mayReview && (
              <form action={path('/desk')} method="post">
                <input type="hidden" name="correction" value={id} />
                <input type="hidden" name="expected" value={version} />
                <button type="submit">{say(words.takeBack)}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Wanted({ context, wanted }: { context: Context; wanted: DeskQuery['wanted'] }) {
  const { say, link, number } = context
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted">
        {say(words.wanted)} <small>{number(wanted.totalCount)}</small>
      </h2>
      <ul class="found">
        {wanted.nodes.map((document) => (
          <li key={document.id}>
            <DocumentLink context={context} document={document} />{' '}
            <small>{say(words.links, { targets: number(document.citing.targets) })}</small>
          </li>
        ))}
      </ul>
      <p>
        <a href={link('/wanted')}>{say(words.allWanted)} →</a>
      </p>
    </section>
  )
}

import { ColumnHeads } from '../../parts/column-heads.js'
import { DocumentLink, documentAddress, RegionLink } from '../../parts/links.js'
import { fromStart, Pager, pageOf } from '../../parts/pager.js'
import { ranked } from '../../parts/rank-wanted.js'
import { Scroll } from '../../parts/scroll.js'
import { choiceIn } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context, Page, Sheet, Visit } from '../../shared/page.js'
import { questionOf } from '../../shared/page.js'
import { WantedDocument, type WantedQuery } from './wanted.generated.js'
import words from './words.json' with { type: 'json' }

const SIZE = 100
const STATUSES = ['', 'REFERENCED', 'TRANSCRIBED'] as const
const COMMAND = 'npm run etl -- ingest seeds/plans'

type WantedNode = WantedQuery['documents']['nodes'][number]

/** Which documents to get next: /wanted?after=… */
export const wanted: Page = {
  path: '/wanted',
  open: async ({ ask, context, query }: Visit) => {
    const status = choiceIn(query, 'status', STATUSES)
    const variables = { status: status === '' ? null : status, ...pageOf(query, SIZE) }
    const { documents } = await ask(WantedDocument, variables)
    const rows = ranked(documents.nodes)
    return {
      title: context.say(words.heading),
      description: context.say(words.description),
      body: <WantedPage context={context} rows={rows} documents={documents} />,
      sheet: wantedSheet(context, rows),
      question: questionOf(WantedDocument, variables),
    }
  },
}

interface WantedPageProps {
  context: Context
  rows: readonly WantedNode[]
  documents: WantedQuery['documents']
}

function WantedPage({ context, rows, documents: { totalCount, pageInfo } }: WantedPageProps) {
  const { say, number } = context
  return (
    <>
      <h1 id="wanted">{say(words.heading)}</h1>
      <p>{say(words.description)}</p>
      <p class="notes">{say(words.statuses)}</p>
      <Statuses context={context} />
      {rows.length === 0 ? (
        <p class="empty">{say(words.empty)}</p>
      ) : (
        <Scroll labelledBy="wanted">
          <table>
            <caption>{say(words.caption, { n: number(totalCount) })}</caption>
            <ColumnHeads
              context={context}
              titles={[words.document, words.region, words.goals, words.citing, words.status]}
            />
            <tbody>
              {rows.map((document) => (
                <WantedRow context={context} document={document} key={document.id} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <Pager context={context} pageInfo={pageInfo} />
      <h2>{say(words.how)}</h2>
      <p>{say(words.howText)}</p>
      <pre>
        <code>{COMMAND}</code>
      </pre>
    </>
  )
}

/** All of them, or those of one status. */
function Statuses({ context }: { context: Context }) {
  const { say, here, label, url } = context
  const asked = choiceIn(url.searchParams, 'status', STATUSES)
  return (
    <ul class="chips" aria-label={say(words.status)}>
      {STATUSES.map((status) => (
        <li key={status}>
          <a
            class="chip"
            href={here({ status: status || null, ...fromStart() })}
            aria-current={status === asked ? 'true' : undefined}
          >
            {status === '' ? say(common.all) : label('DocumentStatus', status)}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface WantedRowProps {
  context: Context
  document: WantedNode
}

function WantedRow({ context, document }: WantedRowProps) {
  const { label, number } = context
  return (
    <tr>
      <th scope="row" class="words">
        <DocumentLink context={context} document={document} />
        <small lang="zh-CN"> {document.documentNumber}</small>
      </th>
      <td class="value">{document.region && <RegionLink context={context} region={document.region} />}</td>
      <td class="value">{number(document.citing.targets)}</td>
      <td class="words">
        <CitedBy context={context} document={document} />
      </td>
      <td class="value">{label('DocumentStatus', document.status)}</td>
    </tr>
  )
}

/** How many documents cite one, and some of them when asked. */
function CitedBy({ context, document }: WantedRowProps) {
  const { say, label, number } = context
  const { citing, citedBy } = document
  const count = say(words.citedTimes, { n: number(citing.documents) })
  if (citing.documents === 0) return <>{say(words.uncited)}</>
  if (citedBy.length === 0) return <>{count}</>
  const more = citing.documents - new Set(citedBy.map(({ from }) => from.id)).size
  return (
    <details>
      <summary>{count}</summary>
      <ul class="found">
        {citedBy.map(({ relation, from }, i) => (
          <li key={i}>
            {label('CitationRelation', relation)}: <DocumentLink context={context} document={from} />
          </li>
        ))}
        {more > 0 && (
          <li>
            <a href={`${documentAddress(context, document)}#cited-by`}>{say(words.moreCiting, { n: number(more) })}</a>
          </li>
        )}
      </ul>
    </details>
  )
}

function wantedSheet({ say, name, label }: Context, rows: readonly WantedNode[]): Sheet {
  const titles = [words.document, words.number, words.region, words.field, words.goals, words.citing, words.status]
  return {
    name: 'wanted',
    columns: titles.map((title) => say(title)),
    rows: rows.map((document) => [
      document.title,
      document.documentNumber,
      name(document.region),
      document.field && label('fields', document.field),
      document.citing.targets,
      document.citing.documents,
      label('DocumentStatus', document.status),
    ]),
  }
}

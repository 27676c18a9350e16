import { DocumentLink, documentAddress, figureAnchor } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import { surroundings } from '../../parts/text/surroundings.js'
import { outsideAddress } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import { certaintyOf, type Figure, pageOf, type Words } from './figure.js'
import words from './words.json' with { type: 'json' }

/** The words that prove a figure, where they stand, and what is around them. */
export function WordsOf({ context, figure }: { context: Context; figure: Figure }) {
  const { say } = context
  const { document, evidence } = figure
  const { section, sourceUrl } = evidence
  const page = pageOf(evidence)
  const heading = section && [section.label ?? section.number, section.title].filter(Boolean).join(' ')
  return (
    <section aria-labelledby="words">
      <h2 id="words">{say(words.words)}</h2>
      <Around context={context} figure={figure} />
      <Recognised context={context} evidence={evidence} />
      <dl class="facts">
        <div>
          <dt>{say(words.source)}</dt>
          <dd>
            <DocumentLink context={context} document={document} />{' '}
            {document.documentNumber && <span lang="zh-CN">{document.documentNumber}</span>}
          </dd>
        </div>
        {(page !== null || heading) && (
          <div>
            <dt>{say(words.place)}</dt>
            <dd>
              {page !== null && say(common.page, { page })} {heading && <span lang="zh-CN">{heading}</span>}
            </dd>
          </div>
        )}
        {sourceUrl && <Reported context={context} evidence={evidence} />}
      </dl>
      <Actions context={context} figure={figure} />
    </section>
  )
}

function Recognised({ context, evidence }: { context: Context; evidence: Words }) {
  const certainty = certaintyOf(evidence)
  if (certainty === null) return null
  return (
    <p>
      <small>{context.say(words.recognised, { percent: context.number(Math.floor(100 * certainty), 0) })}</small>
    </p>
  )
}

/** Where to go from the words: to the whole text, to the page in print, to the reference, to the file. */
function Actions({ context, figure: { __typename, id, document, evidence } }: { context: Context; figure: Figure }) {
  const { say } = context
  const page = pageOf(evidence)
  const isGoal = __typename === 'Target'
  const original = document.text === null ? undefined : document.sources.find(({ current }) => current)
  return (
    <p class="actions">
      {document.text !== null && (
        <a href={`${documentAddress(context, document)}#${figureAnchor(id)}`}>{say(words.inText)}</a>
      )}{' '}
      {original?.format === 'pdf' && page !== null && (
        <a href={`${documentAddress(context, document, { page, figure: id })}#page`}>
          {say(words.onPrintedPage, { page })}
        </a>
      )}{' '}
      {isGoal && <a href="#up">{say(words.fromWhere)}</a>} <a href="#cite">{say(words.cite)}</a>{' '}
      {original && (
        <a href={context.path(original.download)} download>
          {say(words.original)}
        </a>
      )}
    </p>
  )
}

function Reported({ context, evidence }: { context: Context; evidence: Words }) {
  const address = outsideAddress(evidence.sourceUrl)
  return (
    <div>
      <dt>{context.say(words.reported)}</dt>
      <dd>
        {address === null ? (
          evidence.sourceUrl
        ) : (
          <a href={address} rel="noreferrer">
            {new URL(address).hostname}
          </a>
        )}{' '}
        {evidence.accessedOn && <small>{context.say(words.accessed, { date: evidence.accessedOn })}</small>}
        <br />
        <small>{context.say(words.transcribed)}</small>
      </dd>
    </div>
  )
}

/** The row of the table, the sentence among its neighbours, or the words alone where no text is here. */
function Around({ context, figure }: { context: Context; figure: Figure }) {
  const { text } = figure.document
  const { table, row, charStart, charEnd, quote } = figure.evidence
  const cells = row === null ? undefined : table?.rows[row]
  if (table && cells) return <Row context={context} table={table} cells={cells} marked={cellOf(figure, cells)} />
  if (text === null || charStart === null || charEnd === null) {
    return (
      <blockquote lang="zh-CN">
        <mark>{quote}</mark>
      </blockquote>
    )
  }
  const around = surroundings(text, charStart, charEnd)
  return (
    <blockquote lang="zh-CN">
      {around.before}
      <mark>{around.words}</mark>
      {around.after}
    </blockquote>
  )
}

/** The cell that a figure is printed in. Of two that are alike the base comes before the goal. */
function cellOf({ __typename, printed }: Figure, cells: readonly string[]): number {
  const isIt = (cell: string) => cell.trim() === printed.trim()
  return __typename === 'Target' ? cells.findLastIndex(isIt) : cells.findIndex(isIt)
}

interface RowProps {
  context: Context
  table: NonNullable<Words['table']>
  cells: readonly string[]
  marked: number
}

function Row({ context, table, cells, marked }: RowProps) {
  const title = [table.label, table.title].filter(Boolean).join(' ')
  return (
    <Scroll label={context.say(words.inTable)}>
      <table lang="zh-CN">
        {title && <caption>{title}</caption>}
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th scope="col" key={i}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {cells.map((cell, i) => (
              <td key={i}>{i === marked ? <mark>{cell}</mark> : cell}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </Scroll>
  )
}

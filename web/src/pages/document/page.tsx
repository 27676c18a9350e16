import { AsOfNote, asOfIn, Unlisted } from '../../parts/as-of.js'
import { citationFiles } from '../../parts/cite/citations.js'
import { CiteHead, Facts } from '../../parts/cite/cite-head.js'
import { type Cited, today } from '../../parts/cite/cited.js'
import { HowToCite } from '../../parts/cite/how-to-cite.js'
import { type DocumentFigure, figuresOf } from '../../parts/document/load-figures.js'
import { Findings } from '../../parts/findings.js'
import { addressNow, isFormerId } from '../../parts/links.js'
import { numberIn } from '../../shared/address.js'
import { known } from '../../shared/ask.js'
import { type Context, type Page, questionOf } from '../../shared/page.js'
import { About } from './about.js'
import { DocumentDocument } from './document.generated.js'
import { citedOf, factsOf } from './facts.js'
import { DocumentHistoryDocument, type DocumentHistoryQuery } from './history.generated.js'
import { History } from './history.js'
import { type KnownDocument, pdfOf } from './known.js'
import { Citations, FigureTable } from './lists.js'
import { PrintedPage } from './printed-page.js'
import { Reader } from './reader.js'
import { documentSheet } from './sheet.js'
import { withdrawn } from './withdrawn.js'
import words from './words.json' with { type: 'json' }

const PAGES = [1, 99_999] as const

/** A document: its text with every figure marked; who cites it, where only that is known. /d/市政发〔2021〕24号?page=12&keys=off */
export const document: Page = {
  path: '/d/:id',
  hasPast: true,
  open: async ({ ask, context, part, query }) => {
    const asOf = asOfIn(query)
    const variables = { id: part('id'), asOf }
    const answer = ask(DocumentDocument, variables)
    // What is wrong with an instant is told in a sentence.
    const { document: found } = (asOf === null ? await known(answer) : await answer) ?? { document: null }
    if (found === null) return asOf === null ? withdrawn(ask, context, part('id')) : null
    if (asOf === null && isFormerId(part('id'), 'Document', found.id))
      return { elsewhere: addressNow(context, `/d/${encodeURIComponent(found.id)}`), forGood: true }
    const figures = await figuresOf(ask, found.id, asOf)
    const changes =
      asOf === null
        ? (await ask(DocumentHistoryDocument, { documents: [found.id] })).changes
        : { totalCount: 0, nodes: [] }
    const cited = citedOf(found, context.site, today())
    const page = pdfOf(found) === null ? null : numberIn(query, 'page', PAGES)
    const keys = query.get('keys') !== 'off'
    const modules = [
      'cite.js',
      ...(keys && found.text !== null ? ['evidence.js'] : []),
      ...(page ? ['pdf-page.js'] : []),
    ]
    return {
      title: found.title,
      description: context.say(words.description, {
        title: found.title,
        number: found.documentNumber === null ? '' : ` (${found.documentNumber})`,
        ...countsOf(figures),
      }),
      body: (
        <DocumentPage
          context={context}
          document={found}
          figures={figures}
          cited={cited}
          page={page}
          changes={changes}
        />
      ),
      sheet: documentSheet(context, found, figures),
      files: citationFiles(cited),
      question: questionOf(DocumentDocument, variables),
      head: (
        <>
          {asOf === null ? <CiteHead cited={cited} /> : <Unlisted />}
          <Facts facts={factsOf(found, cited)} />
        </>
      ),
      modules,
    }
  },
}

function countsOf(figures: readonly DocumentFigure[]): { goals: number; results: number } {
  const goals = figures.filter(({ __typename }) => __typename === 'Target').length
  return { goals, results: figures.length - goals }
}

interface DocumentPageProps {
  context: Context
  document: KnownDocument
  figures: readonly DocumentFigure[]
  cited: Cited
  page: number | null
  changes: DocumentHistoryQuery['changes']
}

function DocumentPage({ context, document, figures, cited, page, changes }: DocumentPageProps) {
  const { say, here } = context
  const pdf = pdfOf(document)
  return (
    <>
      <h1 lang="zh-CN">{document.title}</h1>
      <AsOfNote context={context} />
      <About context={context} document={document} />
      {document.text === null ? (
        <Without context={context} document={document} figures={figures} />
      ) : (
        <>
          <OnThisPage context={context} document={document} />
          {pdf && page === null && (
            <p>
              <a href={`${here({ page: firstPage(figures) })}#page`}>{say(words.showPage)}</a>
            </p>
          )}
          {pdf && page !== null && (
            <PrintedPage
              context={context}
              source={pdf}
              page={page}
              figures={figures}
              chosen={context.url.searchParams.get('figure')}
            />
          )}
          <Reader
            context={context}
            document={document}
            text={document.text}
            figures={figures}
            counts={countsOf(figures)}
          />
        </>
      )}
      <Around context={context} document={document} />
      <History context={context} document={document} changes={changes} />
      <HowToCite context={context} cited={cited} />
    </>
  )
}

/** The first page with a figure, where a look at the pages begins. */
const firstPage = (figures: readonly DocumentFigure[]): number => figures[0]?.evidence.spans[0]?.page ?? 1

function OnThisPage({ context, document }: { context: Context; document: KnownDocument }) {
  const parts = [
    ['text', words.text, null],
    ['findings', words.findings, document.findings.length],
    ['cites', words.cites, new Set(document.citations.map(({ to }) => to.id)).size],
    ['cited-by', words.citedBy, document.citing.documents],
  ] as const
  return (
    <nav class="parts" aria-label={context.say(words.onPage)}>
      {parts.map(([anchor, title, count]) => (
        <a href={`#${anchor}`} key={anchor}>
          {context.say(title)}
          {count !== null && ` ${count}`}
        </a>
      ))}
    </nav>
  )
}

/** What is here of a document whose text is not. */
function Without({ context, document, figures }: Omit<DocumentPageProps, 'cited' | 'page' | 'changes'>) {
  const { say, link } = context
  return (
    <>
      <p class="missing">
        {say(document.status === 'TRANSCRIBED' ? words.transcribed : words.wanted)}{' '}
        <a href={link('/wanted')}>{say(words.wantedList)}</a>
      </p>
      {figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{say(words.figures)}</h2>
          <FigureTable context={context} figures={figures} />
        </section>
      )}
    </>
  )
}

/** Findings, what it cites and who cites it. */
function Around({ context, document }: { context: Context; document: KnownDocument }) {
  const { say } = context
  const { findings, citations, citedBy, citing, text } = document
  const shown = new Set(citedBy.map(({ from }) => from.id)).size
  return (
    <>
      {(text !== null || findings.length > 0) && (
        <section aria-labelledby="findings">
          <h2 id="findings">{say(words.findings)}</h2>
          {findings.length === 0 ? (
            <p class="empty">{say(words.noFindings)}</p>
          ) : (
            <Findings context={context} findings={findings} />
          )}
        </section>
      )}
      {text !== null && (
        <section aria-labelledby="cites">
          <h2 id="cites">{say(words.cites)}</h2>
          {citations.length === 0 && <p class="empty">{say(words.noCites)}</p>}
          <Citations
            context={context}
            document={document}
            citations={citations.map(({ id, relation, evidence, to }) => ({
              id,
              relation,
              quote: evidence.quote,
              other: to,
            }))}
          />
        </section>
      )}
      <section aria-labelledby="cited-by">
        <h2 id="cited-by">{say(words.citedBy)}</h2>
        {citedBy.length === 0 && <p class="empty">{say(words.noCitedBy)}</p>}
        {shown < citing.documents && <p class="notes">{say(words.firstOf, { n: shown, of: citing.documents })}</p>}
        <Citations
          context={context}
          document={document}
          citations={citedBy.map(({ id, relation, evidence, from }) => ({
            id,
            relation,
            quote: evidence.quote,
            other: from,
          }))}
        />
      </section>
    </>
  )
}

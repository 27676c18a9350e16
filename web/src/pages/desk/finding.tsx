import { findingSays } from '../../parts/findings.js'
import { DocumentLinks, FigureLink, Quote } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import { AskError, known } from '../../shared/ask.js'
import type { Context, KeyHolder, Opened, Page, Visit } from '../../shared/page.js'
import { Enter } from './enter.js'
import { DeskFindingDocument, type DeskFindingQuery, SaveReviewDocument } from './finding.generated.js'
import { Meanwhile } from './meanwhile.js'
import words from './words.json' with { type: 'json' }

const STATES = ['OPEN', 'ACCEPTED', 'FIXED', 'WRONG'] as const
type State = (typeof STATES)[number]

type Finding = Extract<NonNullable<DeskFindingQuery['node']>, { __typename: 'Finding' }>

interface Came {
  state: State
  note: string
  error: AskError
}

/** A finding with its words, and the form that says what is to be thought of it: /desk/finding/{id} */
export const deskFinding: Page = {
  path: '/desk/finding/:id',
  open: (visit) => shown(visit, null),
  send: async (visit, form) => {
    const state = STATES.find((one) => one === form.get('state')) ?? 'OPEN'
    const note = form.get('note') ?? ''
    const id = visit.part('id')
    try {
      const said = { expected: form.get('expected') || null, by: form.get('by') || null }
      await visit.ask(SaveReviewDocument, { finding: id, state, note, ...said })
      return { elsewhere: visit.context.link(step('/desk/finding', id)) }
    } catch (error) {
      if (error instanceof AskError) return shown(visit, { state, note, error })
      throw error
    }
  },
}

async function shown({ ask, context, part, holder }: Visit, came: Came | null): Promise<Opened | null> {
  const answer = await known(ask(DeskFindingDocument, { id: part('id') }))
  const finding = answer?.node
  if (finding?.__typename !== 'Finding') return null
  const title = context.say(words.reviewTitle, { kind: context.label('FindingKind', finding.kind) })
  return { title, body: <FindingPage context={context} finding={finding} holder={holder} title={title} came={came} /> }
}

interface FindingPageProps {
  context: Context
  finding: Finding
  holder: KeyHolder | null
  title: string
  came: Came | null
}

function FindingPage({ context, finding, holder, title, came }: FindingPageProps) {
  const { say, label, link } = context
  const { why, evidence, targets, documents, severity, state } = finding
  return (
    <>
      <h1>{title}</h1>
      <p>
        <strong>{label('FindingState', state)}</strong> <small>{label('Severity', severity)}</small>
      </p>
      <p>{findingSays(context, { why, targets })}</p>
      {evidence.map(({ quote, spans }, i) => (
        <p key={i}>
          <Quote>{quote}</Quote>
          {spans[0]?.page != null && <small> {say(words.page, { page: spans[0].page })}</small>}
        </p>
      ))}
      <ul class="found">
        {targets.map((target) => (
          <li key={target.id}>
            {context.name(target.region)}{' '}
            {target.indicator ? context.name(target.indicator) : <span lang="zh-CN">{target.indicatorName}</span>}{' '}
            <FigureLink context={context} figure={target} /> ·{' '}
            <a href={link(step('/desk/figure', target.id))}>{say(words.correct)}</a>
          </li>
        ))}
      </ul>
      <DocumentLinks context={context} documents={documents} />
      <LastSaid context={context} finding={finding} />
      {came && <Meanwhile context={context} error={came.error} />}
      {holder?.mayReview ? (
        <Form context={context} finding={finding} came={came} />
      ) : (
        <>
          <p>{say(words.needsKey)}</p>
          <Enter context={context} holder={holder} />
        </>
      )}
      <p>
        <a href={link('/desk')}>{say(words.toDesk)}</a>
      </p>
    </>
  )
}

/** What was said of it last, and whether that was of what it says now. */
function LastSaid({ context, finding: { review, why } }: { context: Context; finding: Finding }) {
  const { say, label } = context
  if (review === null) return null
  const isOfOther = review.message !== why.en && review.message !== why.zh
  return (
    <p>
      {say(words.lastSaid, { by: review.by, date: review.at.slice(0, 10) })}
      {label('FindingState', review.state)} {review.note}
      {isOfOther && <small> {say(words.ofOther, { message: review.message })}</small>}
    </p>
  )
}

function Form({ context, finding, came }: Pick<FindingPageProps, 'context' | 'finding' | 'came'>) {
  const { say, label, path } = context
  const state = came?.state ?? finding.state
  const expected = came?.error.current?.version ?? finding.review?.version ?? ''
  const lang = context.url.searchParams.get('lang')
  return (
    <form
      class="correction"
      action={`${path(step('/desk/finding', finding.id))}${lang ? `?lang=${lang}` : ''}`}
      method="post"
    >
      <input type="hidden" name="expected" value={expected} />
      <fieldset>
        <legend>{say(words.state)}</legend>
        {STATES.map((one) => (
          <label key={one}>
            <input type="radio" name="state" value={one} checked={one === state} /> {label('FindingState', one)}
          </label>
        ))}
      </fieldset>
      <label>
        {say(words.note)} <input name="note" value={came?.note ?? finding.note ?? ''} maxLength={2000} />
      </label>
      <label>
        {say(words.by)} <small id="by-hint">{say(words.byHint)}</small>
        <input name="by" maxLength={80} aria-describedby="by-hint" autocomplete="name" />
      </label>
      <p class="actions">
        <button type="submit">{say(words.save)}</button>
      </p>
    </form>
  )
}

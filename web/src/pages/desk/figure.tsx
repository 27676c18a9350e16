import { called } from '../../parts/changes/called.js'
import { SaidChange } from '../../parts/changes/said-change.js'
import { DocumentLink, unitBehind } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import { AskError, known } from '../../shared/ask.js'
import type { Context, Elsewhere, KeyHolder, Opened, Page, Visit } from '../../shared/page.js'
import { type Entered, enteredIn, inputOf, SAYABLE } from './correction-form.js'
import { Enter } from './enter.js'
import {
  DeskFigureDocument,
  type DeskFigureQuery,
  ForeseeCorrectionDocument,
  type ForeseeCorrectionMutation,
  SaveCorrectionDocument,
} from './figure.generated.js'
import { Meanwhile } from './meanwhile.js'
import words from './words.json' with { type: 'json' }

type Node = NonNullable<DeskFigureQuery['node']>
type Figure = Extract<Node, { __typename: 'Target' | 'Observation' }>
type Foresight = ForeseeCorrectionMutation['foresee']

/** What a form came to, where the page is shown again. */
interface Came {
  entered: Entered
  foresight?: Foresight
  error?: AskError
}

/** A figure with its words, and the form that corrects it: /desk/figure/{id} */
export const deskFigure: Page = {
  path: '/desk/figure/:id',
  open: (visit) => shown(visit, null),
  send: async (visit, form) => {
    const entered = enteredIn(form)
    const input = inputOf(visit.part('id'), entered)
    try {
      if (form.get('do') !== 'save')
        return await shown(visit, {
          entered,
          foresight: (await visit.ask(ForeseeCorrectionDocument, { input })).foresee,
        })
      const said = { input, expected: entered.expected || null, by: entered.by || null }
      const { correct } = await visit.ask(SaveCorrectionDocument, said)
      return afterwards(visit, entered, correct.correction?.state === 'STALE' ? 'STALE' : correct.state)
    } catch (error) {
      if (error instanceof AskError) return shown(visit, { entered, error })
      throw error
    }
  },
}

/** The page of the figure as it is now; that of the desk where it is none any more. */
const afterwards = ({ context, part }: Visit, { field }: Entered, saved: string): Elsewhere => ({
  elsewhere: context.link(field === 'none' && saved !== 'STALE' ? '/desk' : step('/desk/figure', part('id')), {
    saved,
  }),
})

async function shown({ ask, context, part, holder }: Visit, came: Came | null): Promise<Opened | null> {
  const answer = await known(ask(DeskFigureDocument, { id: part('id') }))
  const figure = answer?.node
  if (figure?.__typename !== 'Target' && figure?.__typename !== 'Observation') return null
  const { say, name } = context
  const named = { name: figure.indicator ? name(figure.indicator) : figure.indicatorName, printed: figure.printed }
  const title = say(words.correctTitle, named)
  return { title, body: <FigurePage context={context} figure={figure} holder={holder} title={title} came={came} /> }
}

interface FigurePageProps {
  context: Context
  figure: Figure
  holder: KeyHolder | null
  title: string
  came: Came | null
}

function FigurePage({ context, figure, holder, title, came }: FigurePageProps) {
  const { say, link } = context
  const { document, evidence, region } = figure
  const page = evidence.spans[0]?.page
  return (
    <>
      <h1>{title}</h1>
      <Saved context={context} />
      <blockquote lang="zh-CN">{evidence.quote}</blockquote>
      <p>
        <DocumentLink context={context} document={document} /> {page != null && say(words.page, { page })}{' '}
        {region && <span>{context.name(region)}</span>} · {figure.printed}
        {unitBehind(context, figure)} · {figure.year ?? '—'}
      </p>
      <p>
        <a href={link(step('/t', figure.id))}>{say(words.toFigure)}</a> ·{' '}
        <a href={link('/desk')}>{say(words.toDesk)}</a>
      </p>
      <Corrected context={context} figure={figure} />
      {came?.error && <Meanwhile context={context} error={came.error} />}
      {came?.foresight && <Follows context={context} foresight={came.foresight} />}
      {holder?.mayReview ? (
        <Form context={context} figure={figure} came={came} />
      ) : (
        <>
          <p>{say(words.needsKey)}</p>
          <Enter context={context} holder={holder} />
        </>
      )}
    </>
  )
}

const SAVED: Readonly<Record<string, keyof typeof words>> = {
  ENDED: 'saved',
  RUNNING: 'savedRunning',
  WAITING: 'savedWaiting',
  STALE: 'savedStale',
}

function Saved({ context: { say, url } }: { context: Context }) {
  const text = SAVED[url.searchParams.get('saved') ?? '']
  return text === undefined ? null : <p role="status">{say(words[text])}</p>
}

/** What was corrected of it, with what was read. */
function Corrected({ context, figure }: { context: Context; figure: Figure }) {
  const { say } = context
  const { corrected } = figure.extraction
  if (corrected.length === 0) return null
  return (
    <section aria-labelledby="corrected">
      <h2 id="corrected">{say(words.corrected)}</h2>
      <ul>
        {corrected.map(({ field, original, why, by, at }) => (
          <li key={field}>
            {called(context, 'sayable', field)}: {say(words.original, { original: original ?? '—' })}{' '}
            <small>
              {by}, {at}: {why}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Follows({ context, foresight: { changes, stale } }: { context: Context; foresight: Foresight }) {
  const { say } = context
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
      <ul class="changes">
        {changes.map((change, i) => (
          <SaidChange context={context} change={change} key={i} />
        ))}
      </ul>
    </section>
  )
}

/** Versions of what was corrected before, by field: what somebody else says meanwhile is not overwritten. */
function versionsOf(figure: Figure, came: Came | null): [field: string, version: string][] {
  const seen = new Map(figure.extraction.corrected.flatMap(({ field, version }) => (version ? [[field, version]] : [])))
  const current = came?.error?.current
  if (came && current?.version != null) seen.set(came.entered.field, current.version)
  else if (came?.foresight && came.entered.expected !== '') seen.set(came.entered.field, came.entered.expected)
  return [...seen]
}

function Form({ context, figure, came }: Pick<FigurePageProps, 'context' | 'figure' | 'came'>) {
  const { say, path } = context
  const entered = came?.entered
  const lang = context.url.searchParams.get('lang')
  return (
    <form
      class="correction"
      action={`${path(step('/desk/figure', figure.id))}${lang ? `?lang=${lang}` : ''}`}
      method="post"
    >
      {versionsOf(figure, came).map(([field, version]) => (
        <input type="hidden" name={`expected-${field}`} value={version} key={field} />
      ))}
      <label>
        {say(words.field)}{' '}
        <select name="field">
          {SAYABLE.map((field) => (
            <option value={field} selected={entered?.field === field} key={field}>
              {called(context, 'sayable', field)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.becomes)} <small id="becomes-hint">{say(words.becomesHint)}</small>
        <input
          name="becomes"
          value={entered?.becomes ?? ''}
          lang="zh-CN"
          aria-describedby="becomes-hint"
          autocomplete="off"
        />
      </label>
      <label>
        {say(words.why)} <input name="why" value={entered?.why ?? ''} required maxLength={2000} />
      </label>
      <label>
        {say(words.by)} <small id="by-hint">{say(words.byHint)}</small>
        <input name="by" value={entered?.by ?? ''} maxLength={80} aria-describedby="by-hint" autocomplete="name" />
      </label>
      <p class="actions">
        <button type="submit" name="do" value="foresee">
          {say(words.foresee)}
        </button>{' '}
        <button type="submit" name="do" value="save">
          {say(words.save)}
        </button>
      </p>
    </form>
  )
}

import type { VNode } from 'preact'
import { DocumentLink, unitBehind } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import { known } from '../../shared/ask.js'
import type { Context, Elsewhere, KeyHolder, Opened, Page, Visit } from '../../shared/page.js'
import { Corrected } from './corrected.js'
import { type Entered, enteredIn, inputOf } from './correction-form.js'
import { DeskFigureDocument } from './figure.generated.js'
import { type Figure, FigureFields } from './figure-fields.js'
import { DeskForm } from './form.js'
import { savedIn } from './saved.js'
import { type Came, tried } from './tried.js'
import words from './words.json' with { type: 'json' }

/** A figure with its words, and the form that corrects it: /desk/figure/{id} */
export const deskFigure: Page = {
  path: '/desk/figure/:id',
  open: (visit) => shown(visit, null),
  send: (visit, form) => {
    const entered = enteredIn(form)
    const input = inputOf(visit.context, visit.part('id'), entered)
    const next = (saved: string | null) => afterwards(visit, entered, saved)
    return tried(visit, { form, entered, input, shown: (came) => shown(visit, came), next })
  },
}

/** The page of the figure as it is now; that of the desk where it is to be none any more. */
const afterwards = ({ context, part }: Visit, { field }: Entered, saved: string | null): Elsewhere => ({
  elsewhere: context.link(field === 'none' ? '/desk' : step('/desk/figure', part('id')), { saved }),
})

async function shown(visit: Visit, came: Came<Entered> | null): Promise<Opened | null> {
  const { ask, context, part } = visit
  const answer = await known(ask(DeskFigureDocument, { id: part('id') }))
  const figure = answer?.node
  if (figure?.__typename !== 'Target' && figure?.__typename !== 'Observation') return null
  const { say, name } = context
  const named = { name: figure.indicator ? name(figure.indicator) : figure.indicatorName, printed: figure.printed }
  const title = say(words.correctTitle, named)
  const { saved, modules } = await savedIn(visit)
  return { title, modules, body: <FigurePage {...{ context, figure, title, came, saved }} holder={visit.holder} /> }
}

interface FigurePageProps {
  context: Context
  figure: Figure
  holder: KeyHolder | null
  title: string
  came: Came<Entered> | null
  saved: VNode | null
}

function FigurePage({ context, figure, holder, title, came, saved }: FigurePageProps) {
  const { say, link } = context
  const { document, evidence, region, extraction } = figure
  const page = evidence.spans[0]?.page
  return (
    <>
      <h1>{title}</h1>
      {saved}
      <blockquote lang="zh-CN">{evidence.quote}</blockquote>
      <p>
        <DocumentLink context={context} document={document} /> {page != null && say(words.page, { page })}{' '}
        {region && <span>{context.name(region)}</span>} · {figure.printed}
        {unitBehind(context, figure)} · {figure.year ?? '—'}
      </p>
      <p>
        <a href={link(step('/t', figure.id))}>{say(words.toFigure)}</a> ·{' '}
        <a href={link('/desk/correct/missed', { document: document.id })}>{say(words.missedHere)}</a> ·{' '}
        <a href={link('/desk')}>{say(words.toDesk)}</a>
      </p>
      <Corrected context={context} holder={holder} corrected={extraction.corrected} />
      <DeskForm context={context} holder={holder} came={came} action={step('/desk/figure', figure.id)}>
        <FigureFields context={context} figure={figure} came={came} />
      </DeskForm>
    </>
  )
}

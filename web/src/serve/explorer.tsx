import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { PAGES } from '../pages/index.js'
import { asOfIn, NoPastNote } from '../parts/as-of.js'
import { Html } from '../parts/layout.js'
import { Tools } from '../parts/tools.js'
import { type Ask, AskError } from '../shared/ask.js'
import common from '../shared/common.json' with { type: 'json' }
import { contextOf, languageOf } from '../shared/context.js'
import { matching } from '../shared/match.js'
import type { Context, FlatTable, KeyHolder, Opened, Visit } from '../shared/page.js'
import { DatasetDocument } from './dataset.generated.js'
import { labelsFrom } from './labels.js'
import { elsewhereReply, fileReply, htmlReply, type PageReply } from './reply.js'
import { csvOf } from './sheet-file.js'

/** One request for a page. */
export interface PageRequest {
  url: URL
  /** The header Accept-Language. */
  accepted: string | undefined
  ask: Ask
  /** Paths of the files that a browser loads, by their names: `style.css`, `common.js`. */
  assets: ReadonlyMap<string, string>
  /** What stands before every path where a proxy serves the site below one: /plans. */
  root?: string
  /** The flat tables beside the graph; none unless given. */
  tables?: readonly FlatTable[]
  /** Who has a key; nobody unless given. */
  holder?: KeyHolder | null
  /** What a form brings; null where the page is opened. */
  form?: URLSearchParams | null
}

/** Is there a page for this path, as far as its form says? */
export const isPage = (path: string): boolean => matching(PAGES, path) !== null

/** Answers an address of the explorer, whatever it is: a page, its table (`as=csv`), its picture (`as=svg`), its files. */
export async function pageReply(request: PageRequest): Promise<PageReply> {
  const { url, ask } = request
  const context = contextOf(url, languageOf(url, request.accepted), await labelsFrom(ask), request)
  const match = matching(PAGES, url.pathname)
  if (match === null) return notFound(request, context)
  const { form = null, holder = null } = request
  const visit: Visit = {
    ask,
    holder,
    tables: request.tables ?? [],
    context,
    query: url.searchParams,
    part: (name) => match.parts.get(name) ?? '',
  }
  try {
    const opened = await (form === null ? match.page.open(visit) : (match.page.send?.(visit, form) ?? null))
    if (opened === null) return notFound(request, context)
    if ('elsewhere' in opened) return elsewhereReply(opened)
    const isOfNow = match.page.hasPast !== true && asOfIn(url.searchParams) !== null
    return await openedReply(request, context, opened, isOfNow)
  } catch (error) {
    if (error instanceof AskError) return refused(context, error)
    throw error
  }
}

/** @param isOfNow the address asks for the past, which the page does not show */
async function openedReply(
  request: PageRequest,
  context: Context,
  opened: Opened,
  isOfNow: boolean,
): Promise<PageReply> {
  const { sheet, picture } = opened
  const as = request.url.searchParams.get('as')
  if (as === 'csv' && sheet) return fileReply(`${sheet.name}.csv`, 'text/csv; charset=utf-8', csvOf(sheet))
  if (as === 'svg' && picture) {
    const text = renderToString(picture.svg)
    return fileReply(
      `${picture.name}.svg`,
      'image/svg+xml; charset=utf-8',
      `<?xml version="1.0" encoding="UTF-8"?>\n${text}`,
    )
  }
  const file = opened.files?.find((one) => one.as === as)
  if (file) return fileReply(file.name, file.type, file.body)
  if (as !== null) return notFound(request, context)
  const body = [
    isOfNow && <NoPastNote context={context} key="no-past" />,
    opened.body,
    <Tools context={context} opened={opened} data={(await request.ask(DatasetDocument, {})).dataset} key="tools" />,
  ]
  return htmlReply(opened.status ?? 200, page(context, opened, body))
}

const page = (
  context: Context,
  { title, description, modules = [], head }: Omit<Opened, 'body'>,
  body: ComponentChildren,
): string =>
  renderToString(
    <Html
      context={context}
      title={title}
      description={description ?? context.say(common.tagline)}
      modules={modules}
      head={head}
    >
      {body}
    </Html>,
  )

function notFound(request: PageRequest, context: Context): PageReply {
  const path = decoded(request.url.pathname)
  return message(context, 404, context.say(common.notFound), context.say(common.notFoundText, { path }))
}

function refused(context: Context, error: AskError): PageReply {
  const { say } = context
  if (error.code !== 'BEING_PREPARED') return message(context, 400, say(common.notUnderstood), error.message)
  const reply = message(context, 503, say(common.beingPrepared), say(common.beingPreparedText))
  return { ...reply, headers: { ...reply.headers, 'retry-after': '5' } }
}

function message(context: Context, status: number, title: string, text: string): PageReply {
  const body = (
    <>
      <h1>{title}</h1>
      <p role="alert">{text}</p>
      <p>
        <a href={context.link('/')}>{context.say(common.tryAgain)}</a>
      </p>
    </>
  )
  return htmlReply(status, page(context, { title }, body))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

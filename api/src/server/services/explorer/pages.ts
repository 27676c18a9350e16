import type { IncomingHttpHeaders } from 'node:http'
import { type Ask, AskError, isPage, type PageReply, pageReply } from '@plangraph/web'
import { answerParams } from '../../../graphql/answer-params.js'
import type { GraphServer } from '../../../graphql/server.js'
import type { Desk, Ingest, RequestContext, Visit } from '../../../shared/context.js'
import { RequestError } from '../../../shared/errors.js'
import { tagOf, validatorHeaders } from '../../../shared/http/conditional.js'
import { siteRoot } from '../../../shared/http/site-root.js'
import { TABLES } from '../../../tabular/tables/index.js'
import { plainError, readOnly } from '../read-only.js'
import type { Service } from '../service.js'
import { assets } from './assets.js'

/** Making a page takes, beside its queries, as much of a client's budget as a few small ones. */
const PAGE_POINTS = 5

export interface ExplorerOptions {
  ingest: Ingest
  desk: Desk
  graph: GraphServer
  /** URL that clients reach this server by, where that is not what their Host header says. */
  baseUrl?: string
}

/** The pages for people. They know of the data what the graph answers, as anybody could ask it. */
export function explorerService(options: ExplorerOptions): Service {
  const service = { name: 'explorer', path: { test: isPage }, refuse: plainError }
  const reads = { points: PAGE_POINTS, varies: ['accept-language', 'host'] }
  return readOnly(service, reads, async (url: URL, headers: IncomingHttpHeaders, visit: Visit) => {
    const site = new URL(siteRoot(options.baseUrl, headers.host))
    const { status, headers: own, body } = await openPage({ url, headers, site, visit, form: null }, options)
    const etag = status === 200 ? tagOf(body) : null
    return { status, headers: { ...own, ...validatorHeaders({ etag, modified: null }) }, body }
  })
}

interface Opening {
  url: URL
  headers: IncomingHttpHeaders
  /** Where clients reach the site. */
  site: URL
  visit: Visit
  /** What a form brings; null where the page is opened. */
  form: URLSearchParams | null
}

/** Opens a page, or gives it what a form brings. */
export const openPage = (
  { url, headers, site, visit, form }: Opening,
  { ingest, desk, graph }: ExplorerOptions,
): Promise<PageReply> =>
  pageReply({
    url: new URL(`${url.pathname}${url.search}`, site),
    root: site.pathname.slice(0, -1),
    accepted: headers['accept-language'],
    ask: askerOf(graph, { visit, ingest, desk }),
    assets: assets().addresses,
    tables: TABLES,
    holder: visit.holder && { name: visit.holder.name, mayReview: visit.holder.scopes.includes('REVIEW') },
    form,
  })

interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string; current?: unknown; version?: string } }[]
}

/** Asks the graph as a client over HTTP does, at the cost of whoever visits the page. */
function askerOf(graph: GraphServer, context: Required<RequestContext>): Ask {
  return async <Result>(query: { toString(): string }, variables: unknown) => {
    const params = { query: query.toString(), variables: variables as Record<string, unknown> }
    const mediaType = 'application/graphql-response+json'
    const answer = await answerParams(graph, { params, method: 'POST', mediaType, context })
    if (typeof answer === 'string') return JSON.parse(answer).data
    const { data, errors = [] } = (await answer.json()) as Answer
    const [first] = errors
    if (first === undefined) return data as Result
    const { code = 'INTERNAL_SERVER_ERROR', current, version = null } = first.extensions ?? {}
    const message = errors.map((error) => error.message).join(' ')
    throw isForReader(answer.status, code)
      ? new AskError(message, code, current == null ? null : { said: current as object, version })
      : new RequestError(500, code, message)
  }
}

/** What a page tells its reader in place of an answer: the rest is a fault of the server. */
const isForReader = (status: number, code: string): boolean =>
  code === 'BEING_PREPARED' || (status < 500 && code !== 'INTERNAL_SERVER_ERROR')

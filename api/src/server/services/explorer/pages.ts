import type { IncomingHttpHeaders } from 'node:http'
import { type Ask, AskError, isPage, pageReply } from '@plangraph/web'
import type { IngestRuns } from '../../../domain/ingest/ingest-runs.js'
import { GRAPH_ENDPOINT, type GraphServer } from '../../../graphql/server.js'
import type { Visit } from '../../../shared/context.js'
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
  ingest: IngestRuns
  graph: GraphServer
  /** URL that clients reach this server by, where that is not what their Host header says. */
  baseUrl?: string
}

/** The pages for people. They know of the data what the graph answers, as anybody could ask it. */
export function explorerService({ ingest, graph, baseUrl }: ExplorerOptions): Service {
  const service = { name: 'explorer', path: { test: isPage }, refuse: plainError }
  const reads = { points: PAGE_POINTS, varies: ['accept-language', 'host'] }
  return readOnly(service, reads, async (url: URL, headers: IncomingHttpHeaders, visit: Visit) => {
    const site = new URL(siteRoot(baseUrl, headers.host))
    const {
      status,
      headers: own,
      body,
    } = await pageReply({
      url: new URL(`${url.pathname}${url.search}`, site),
      root: site.pathname.slice(0, -1),
      accepted: headers['accept-language'],
      ask: askerOf(graph, visit, ingest),
      assets: assets().addresses,
      tables: TABLES,
    })
    const etag = status === 200 ? tagOf(body) : null
    return { status, headers: { ...own, ...validatorHeaders({ etag, modified: null }) }, body }
  })
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }

interface Answer {
  data?: unknown
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** Asks the graph as a client over HTTP does, at the cost of whoever visits the page. */
function askerOf(graph: GraphServer, visit: Visit, ingest: IngestRuns): Ask {
  return async <Result>(query: { toString(): string }, variables: unknown) => {
    const body = JSON.stringify({ query: query.toString(), variables })
    const response = await graph.fetch(
      GRAPH_ENDPOINT,
      { method: 'POST', headers: JSON_HEADERS, body },
      { visit, ingest },
    )
    const { data, errors = [] } = (await response.json()) as Answer
    const [first] = errors
    if (first === undefined) return data as Result
    const { code = 'INTERNAL_SERVER_ERROR' } = first.extensions ?? {}
    const message = errors.map((error) => error.message).join(' ')
    throw isOfClient(response.status, code) ? new AskError(message, code) : new RequestError(500, code, message)
  }
}

const isOfClient = (status: number, code: string): boolean => status < 500 && code !== 'INTERNAL_SERVER_ERROR'

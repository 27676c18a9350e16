import type { IncomingMessage } from 'node:http'
import { PersistedDocuments } from '../../graphql/document-cache.js'
import { exampleQueries } from '../../graphql/graphiql/examples.js'
import { graphiqlPage } from '../../graphql/graphiql/page.js'
import { type Question, questionKey, questionOfBody, questionOfUrl, readJsonBody } from '../../graphql/question.js'
import { GRAPH_ENDPOINT, type GraphServer } from '../../graphql/server.js'
import type { Desk, Ingest, Visit } from '../../shared/context.js'
import type { RequestError } from '../../shared/errors.js'
import { tagOf, validatorHeaders } from '../../shared/http/conditional.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import { isBrowser } from '../http/browser.js'
import type { Asked, Service } from './service.js'

/** Letters of a request that take a point to be understood. */
const LETTERS_OF_A_POINT = 100

export interface GraphqlOptions {
  graph: GraphServer
  ingest: Ingest
  desk: Desk
  /** Gives browsers GraphiQL. */
  graphiql: boolean
}

/** Answers GraphQL over HTTP, by GET and by POST, with documents in full or by their id. */
export function graphqlService({ graph, ingest, desk, graphiql }: GraphqlOptions): Service {
  const documents = new PersistedDocuments(exampleQueries)

  function asked(request: IncomingMessage, body: Buffer<ArrayBuffer> | null): Asked {
    const { method = 'GET', url = '', headers } = request
    const { accept = '', 'content-type': type } = headers
    let read: Question | null | undefined
    const question = () => {
      if (read === undefined) read = body === null ? questionOfUrl(url) : questionOfBody(body)
      return read
    }
    return {
      key: `${method} ${accept}\n${body === null ? url : body.toString('latin1')}`,
      meaning: () => {
        const known = method === 'GET' || method === 'POST' ? question() : null
        // Text and id together are to be compared each time; a browser may be given GraphiQL in place of an answer.
        if (known === null || (known.query != null && known.documentId != null) || accept.includes('text/html'))
          return null
        return questionKey(known, known.query ?? documents.find(known.documentId), accept)
      },
      // For reading and checking the document; what it costs to answer is charged when it is known.
      points: Math.floor((body?.length ?? url.length) / LETTERS_OF_A_POINT),
      answer: async (visit) => {
        const sent = withText(question(), url, body, documents)
        const given = { ...(accept && { accept }), ...(type && { 'content-type': type }) }
        const init = { method, headers: given, ...(sent.body && { body: sent.body }) }
        return replyOf(await graph.fetch(GRAPH_ENDPOINT + sent.search, init, { visit, ingest, desk }), visit)
      },
    }
  }

  function ask(request: IncomingMessage): Asked | Promise<Asked> {
    if (request.method === 'POST') return readJsonBody(request).then((body) => asked(request, body))
    return graphiql && isBrowser(request) ? GRAPHIQL : asked(request, null)
  }
  return { name: 'graphql', path: /^\/graphql\/?$/, ask, refuse: graphqlError }
}

const GRAPHIQL: Asked = {
  key: 'graphiql',
  meaning: () => null,
  points: 0,
  answer: async () => {
    const { html, policy, etag } = await graphiqlPage()
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, vary: 'accept' }
    return { status: 200, headers: { ...headers, ...validatorHeaders({ etag, modified: null }) }, body: html }
  },
}

/** The request with the text of its document, and with nothing but what was understood of a URL. */
function withText(
  question: Question | null,
  url: string,
  body: Buffer<ArrayBuffer> | null,
  documents: PersistedDocuments,
): { search: string; body: string | Buffer<ArrayBuffer> | null } {
  const start = url.indexOf('?')
  if (question === null) return { search: start < 0 ? '' : url.slice(start), body }
  const { documentId, operationName, variables, extensions } = question
  const query = documentId == null ? question.query : documents.resolve(documentId, question.query)
  const full: Question = { query, operationName, variables, extensions }
  if (body !== null) return { search: '', body: documentId == null ? body : JSON.stringify(full) }
  const given = Object.entries(full).filter(([, value]) => value !== undefined)
  const texts = given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
  return { search: `?${new URLSearchParams(texts)}`, body }
}

const PASSED_ON = ['content-type', 'allow', 'www-authenticate', 'retry-after']

async function replyOf(response: Response, { isWhole }: Visit): Promise<Reply> {
  const body = Buffer.from(await response.text())
  const given = PASSED_ON.map((name) => [name, response.headers.get(name)] as const)
  const headers = {
    ...Object.fromEntries(given.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    ...validatorHeaders({ etag: isWhole ? tagOf(body) : null, modified: null }),
    ...(isWhole && { vary: 'accept' }),
  }
  return { status: response.status, headers, body }
}

const graphqlError = ({ status, code, message, details }: RequestError): Reply =>
  jsonReply(status, { errors: [{ message, extensions: { code, ...details } }] })

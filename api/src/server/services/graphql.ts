import type { IncomingMessage } from 'node:http'
import { answerParams, isMethod, mediaTypeFor } from '../../graphql/answer-params.js'
import { PersistedDocuments } from '../../graphql/document-cache.js'
import { exampleQueries } from '../../graphql/graphiql/examples.js'
import { graphiqlPage } from '../../graphql/graphiql/page.js'
import {
  paramsOf,
  type Question,
  questionKey,
  questionOfBody,
  questionOfUrl,
  readJsonBody,
} from '../../graphql/question.js'
import { GRAPH_ENDPOINT, type GraphServer } from '../../graphql/server.js'
import type { Desk, Ingest, Visit } from '../../shared/context.js'
import type { RequestError } from '../../shared/errors.js'
import { tagOf, validatorHeaders } from '../../shared/http/conditional.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import { isBrowser } from '../http/browser.js'
import type { Asked, Service } from './service.js'

/** Letters of a request that take a point to be understood. */
const LETTERS_OF_A_POINT = 100

/** The type of a body as Yoga compares it, with its case. */
const YOGA_READS = /^application\/json(?:;|,|$)/

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
        const known = isMethod(method) ? question() : null
        // Text and id together are to be compared each time; a browser may be given GraphiQL in place of an answer.
        if (known === null || (known.query != null && known.documentId != null) || accept.includes('text/html'))
          return null
        return questionKey(known, known.query ?? documents.find(known.documentId), accept)
      },
      // For reading and checking the document; what it costs to answer is charged when it is known.
      points: Math.floor((body?.length ?? url.length) / LETTERS_OF_A_POINT),
      answer: async (visit) => {
        const context = { visit, ingest, desk }
        const asked = question()
        const text = asked?.documentId == null ? asked?.query : documents.resolve(asked.documentId, asked.query)
        const params = asked && paramsOf(asked, text)
        const mediaType = mediaTypeFor(accept)
        const isTyped = body === null || YOGA_READS.test(type ?? '')
        if (params !== null && mediaType !== null && isTyped && isMethod(method)) {
          const answer = await answerParams(graph, { params, method, mediaType, context })
          return typeof answer === 'string' ? jsonAnswer(answer, mediaType, visit) : replyOf(answer, visit)
        }
        const sent = withText(asked, text, url, body)
        const given = { ...(accept && { accept }), ...(type && { 'content-type': type }) }
        const init = { method, headers: given, ...(sent.body && { body: sent.body }) }
        return replyOf(await graph.fetch(GRAPH_ENDPOINT + sent.search, init, context), visit)
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
  text: unknown,
  url: string,
  body: Buffer<ArrayBuffer> | null,
): { search: string; body: string | Buffer<ArrayBuffer> | null } {
  const start = url.indexOf('?')
  if (question === null) return { search: start < 0 ? '' : url.slice(start), body }
  const { documentId, operationName, variables, extensions } = question
  const full: Question = { query: text, operationName, variables, extensions }
  if (body !== null) return { search: '', body: documentId == null ? body : JSON.stringify(full) }
  const given = Object.entries(full).filter(([, value]) => value !== undefined)
  const texts = given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
  return { search: `?${new URLSearchParams(texts)}`, body }
}

const PASSED_ON = ['content-type', 'allow', 'www-authenticate', 'retry-after']

async function replyOf(response: Response, visit: Visit): Promise<Reply> {
  const body = Buffer.from(await response.text())
  const given = PASSED_ON.map((name) => [name, response.headers.get(name)] as const)
  const passedOn = Object.fromEntries(given.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
  return { status: response.status, headers: { ...passedOn, ...lasting(body, visit) }, body }
}

/** An answer without errors. */
function jsonAnswer(text: string, mediaType: string, visit: Visit): Reply {
  const body = Buffer.from(text)
  return { status: 200, headers: { 'content-type': `${mediaType}; charset=utf-8`, ...lasting(body, visit) }, body }
}

/** What tells a client how long an answer may be used. */
const lasting = (body: Buffer, { isWhole }: Visit): Record<string, string> => ({
  ...validatorHeaders({ etag: isWhole ? tagOf(body) : null, modified: null }),
  ...(isWhole && { vary: 'accept' }),
})

const graphqlError = ({ status, code, message, details }: RequestError): Reply =>
  jsonReply(status, { errors: [{ message, extensions: { code, ...details } }] })

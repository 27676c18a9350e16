import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Database } from '@plangraph/database'
import { exampleQueries } from '../graphiql/options.js'
import { jsonReply, type Reply } from '../http/reply.js'
import type { RequestError } from '../http/request-error.js'
import type { Asked, Service } from '../http/service.js'
import type { Visit } from '../http/visit.js'
import type { IngestRuns } from '../ingest/ingest-runs.js'
import { createYogaServer, type YogaOptions } from '../server.js'
import { PersistedDocuments } from './persisted-documents.js'
import { type Question, questionKey, questionOfBody, questionOfUrl, readJsonBody } from './question.js'

const ENDPOINT = 'http://server/graphql'

/** Answers GraphQL over HTTP, by GET and by POST, with documents in full or by their id. */
export function graphqlService(database: Database, ingest: IngestRuns, options: YogaOptions): Service {
  const yoga = createYogaServer(database, options)
  const documents = new PersistedDocuments(exampleQueries)

  function asked(request: IncomingMessage, body: Buffer<ArrayBuffer> | null): Asked {
    const { method = 'GET', url = '', headers } = request
    const { accept = '', 'content-type': type } = headers
    const question = () => (body === null ? questionOfUrl(url) : questionOfBody(body))
    return {
      key: `${method} ${accept}\n${body === null ? url : body.toString('latin1')}`,
      meaning: () => {
        const known = method === 'GET' || method === 'POST' ? question() : null
        return known && questionKey(known, accept)
      },
      // What it costs is charged when it is known.
      points: 0,
      answer: async (visit) => {
        const sent = withText(question(), url, body, documents)
        const given = { ...(accept && { accept }), ...(type && { 'content-type': type }) }
        const init = { method, headers: given, ...(sent.body && { body: sent.body }) }
        return replyOf(await yoga.fetch(ENDPOINT + sent.search, init, { visit, ingest }), visit)
      },
    }
  }

  const ask = (request: IncomingMessage) =>
    request.method === 'POST' ? readJsonBody(request).then((body) => asked(request, body)) : asked(request, null)
  return { name: 'graphql', path: /^\/graphql\/?$/, ask, refuse: graphqlError }
}

/** The request with the text of its document in place of the id. */
function withText(
  question: Question | null,
  url: string,
  body: Buffer<ArrayBuffer> | null,
  documents: PersistedDocuments,
): { search: string; body: string | Buffer<ArrayBuffer> | null } {
  const start = url.indexOf('?')
  const search = start < 0 ? '' : url.slice(start)
  if (question?.documentId == null) return { search, body }
  const query = documents.resolve(question.documentId, question.query)
  const { operationName, variables, extensions } = question
  const full: Question = { query, operationName, variables, extensions }
  if (body !== null) return { search, body: JSON.stringify(full) }
  const given = Object.entries(full).filter(([, value]) => value !== undefined)
  const texts = given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
  return { search: `?${new URLSearchParams(texts)}`, body }
}

const PASSED_ON = ['content-type', 'allow', 'www-authenticate', 'retry-after']

async function replyOf(response: Response, { isWhole }: Visit): Promise<Reply> {
  const body = Buffer.from(await response.text())
  const given = PASSED_ON.map((name) => [name, response.headers.get(name)] as const)
  const headers = Object.fromEntries(given.flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
  if (!isWhole) return { status: response.status, headers: { ...headers, 'cache-control': 'no-store' }, body }
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  return { status: 200, headers: { ...headers, 'cache-control': 'public, no-cache', vary: 'accept', etag }, body }
}

const graphqlError = ({ status, code, message, details }: RequestError): Reply =>
  jsonReply(status, { errors: [{ message, extensions: { code, ...details } }] })

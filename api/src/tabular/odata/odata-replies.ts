import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import { entityTag, isFresh, validatorHeaders } from '../../shared/http/conditional.js'
import type { Reply } from '../../shared/http/reply.js'
import { TABLES, tableNamed } from '../tables/index.js'
import { changedAt, currentSnapshot, stateOf } from '../tables/snapshot.js'
import { metadata } from './metadata.js'
import { badRequest, notFound, notImplemented } from './odata-error.js'
import { checkVersion, jsonFor, serviceRoot, VERSION } from './representation.js'
import { sourcesOf } from './source.js'
import { tableQuestion } from './table-question.js'

const SET = /^(\w+)(?:\((.*)\))?(?:\/(.*))?$/s

/** Answers GET of the paths under /odata/v4/. */
export function odataReplies(database: Database, baseUrl?: string) {
  const sources = sourcesOf(database)
  return async (url: URL, headers: IncomingHttpHeaders): Promise<Reply> => {
    checkVersion(headers)
    const path = decoded(url.pathname.replace(/^\/odata\/v4\/?/, ''))
    const root = serviceRoot(baseUrl, headers.host)
    if (path === '') {
      const value = TABLES.map(({ name, title }) => ({ name, title, kind: 'EntitySet', url: name }))
      return jsonFor(headers, url)(`${root}$metadata`, { value })
    }
    if (path === '$metadata') {
      return {
        status: 200,
        headers: { ...VERSION, 'content-type': 'application/xml; charset=utf-8' },
        body: metadata(TABLES),
      }
    }
    if (path.startsWith('$')) throw notImplemented(`${path} is not served here.`)
    const [, name = '', key, segment] = SET.exec(path) ?? []
    const table = tableNamed(name)
    if (table === undefined || (segment !== undefined && (segment !== '$count' || key !== undefined))) {
      throw notFound(`There is no ${path.slice(0, 80)}; there are ${TABLES.map((one) => one.name).join(', ')}.`)
    }
    const question = tableQuestion(table, { root, url, headers, key, counts: segment === '$count' })
    const snapshot = await currentSnapshot(database, table)
    const state = stateOf(table, snapshot)
    const tag = [root, url.pathname, url.search, String(headers.accept), String(headers.prefer)]
    const etag = state === null ? null : entityTag(state, ...tag)
    const validators = { etag, modified: changedAt(table, snapshot) }
    if (isFresh(headers, validators)) return { status: 304, headers: { ...VERSION, ...validatorHeaders(validators) } }
    const reply = await question(database, { table, source: (filter) => sources(table, state, filter) })
    return { ...reply, headers: { ...validatorHeaders(validators), vary: 'accept, prefer', ...reply.headers } }
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw badRequest('The path is not percent-encoded UTF-8.')
  }
}

import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import { entityTag, isFresh, validatorHeaders } from '../http/conditional.js'
import type { Reply } from '../http/reply.js'
import { TABLES, tableNamed } from '../tables/index.js'
import { changedAt, currentSnapshot, stateOf } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { keyCondition } from './entity-key.js'
import { countEntities, type EntitySet, readEntity, readPage } from './entity-set.js'
import { metadata } from './metadata.js'
import { badRequest, notFound, notImplemented } from './odata-error.js'
import { optionsOf } from './options.js'
import { pageSize } from './page-size.js'
import { checkVersion, odataJson, VERSION } from './representation.js'
import { serviceRoot } from './service-root.js'
import { sourcesOf } from './source.js'

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
      return odataJson(headers, url, `${root}$metadata`, { value })
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
    const snapshot = await currentSnapshot(database)
    const state = stateOf(table, snapshot)
    const tag = [root, url.pathname, url.search, String(headers.accept), String(headers.prefer)]
    const etag = state === null ? null : entityTag(state, ...tag)
    const validators = { etag, modified: changedAt(table, snapshot) }
    if (isFresh(headers, validators)) return { status: 304, headers: { ...VERSION, ...validatorHeaders(validators) } }
    const set: EntitySet = { table, source: (filter) => sources(table, state, filter) }
    const reply = await tableReply(database, set, { root, url, headers, key, counts: segment === '$count' })
    return { ...reply, headers: { ...validatorHeaders(validators), vary: 'accept, prefer', ...reply.headers } }
  }
}

interface TablePath {
  root: string
  url: URL
  headers: IncomingHttpHeaders
  key: string | undefined
  counts: boolean
}

async function tableReply(database: Database, set: EntitySet, path: TablePath): Promise<Reply> {
  const { table } = set
  const { root, url, headers, key, counts } = path
  const options = optionsOf(url.searchParams)
  const context = `${root}$metadata#${table.name}`
  if (counts) {
    const body = String(await countEntities(database, set, options))
    return { status: 200, headers: { ...VERSION, 'content-type': 'text/plain; charset=utf-8' }, body }
  }
  if (key !== undefined) {
    const found = await readEntity(database, set, keyCondition(table, key), options)
    if (found === null) throw notFound(`${table.name} has no row with the key ${key.slice(0, 80)}.`)
    return odataJson(headers, url, `${context}${chosenNames(found.selected)}/$entity`, found.entity)
  }
  const size = pageSize(headers)
  const { selected, entities, next, count } = await readPage(database, set, options, size.rows)
  const reply = odataJson(headers, url, `${context}${chosenNames(selected)}`, {
    ...(count !== null && { '@odata.count': count }),
    value: entities,
    ...(next !== null && { '@odata.nextLink': nextLink(root, table, url, next) }),
  })
  return { ...reply, headers: { ...reply.headers, ...size.applied } }
}

const chosenNames = (selected: readonly { name: string }[] | undefined): string =>
  selected === undefined ? '' : `(${selected.map(({ name }) => name).join(',')})`

/** The URL of the next page: the same question, begun behind the last row. */
function nextLink(root: string, { name }: Table, { searchParams }: URL, token: string): string {
  const query = new URLSearchParams(searchParams)
  for (const option of ['$top', '$skip', '$skiptoken']) query.delete(option)
  query.set('$skiptoken', token)
  // Clients that compare links know $ and blanks in this spelling.
  return `${root}${name}?${query.toString().replaceAll('%24', '$').replaceAll('+', '%20')}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw badRequest('The path is not percent-encoded UTF-8.')
  }
}

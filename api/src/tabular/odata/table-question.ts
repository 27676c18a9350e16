import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import type { Reply } from '../../shared/http/reply.js'
import type { Table } from '../tables/table.js'
import { countEntities, type EntitySet, readEntity, readPage } from './entity-set.js'
import { notFound } from './odata-error.js'
import { optionsOf } from './options.js'
import { entityRequest, pageRequest, rowsAsked } from './page-request.js'
import { jsonFor, pageSize, VERSION } from './representation.js'

/** What a path and its headers name of a table. */
export interface TablePath {
  root: string
  url: URL
  headers: IncomingHttpHeaders
  /** What is in parentheses after the name. */
  key: string | undefined
  /** Does it end with $count? */
  counts: boolean
}

/** Asks the data, and answers. */
export type Question = (database: Database, set: EntitySet) => Promise<Reply>

/**
 * Reads what is asked of a table, without asking the data.
 *
 * @throws {RequestError} naming what is wrong with it
 */
export function tableQuestion(table: Table, { root, url, headers, key, counts }: TablePath): Question {
  const options = optionsOf(url.searchParams)
  if (counts) {
    const rows = rowsAsked(table, options)
    return async (database, set) => ({
      status: 200,
      headers: { ...VERSION, 'content-type': 'text/plain; charset=utf-8' },
      body: String(await countEntities(database, set, rows)),
    })
  }
  const json = jsonFor(headers, url)
  const context = `${root}$metadata#${table.name}`
  if (key !== undefined) {
    const request = entityRequest(table, key, options)
    return async (database, set) => {
      const found = await readEntity(database, set, request)
      if (found === null) throw notFound(`${table.name} has no row with the key ${key.slice(0, 80)}.`)
      return json(`${context}${chosenNames(request.selected)}/$entity`, found)
    }
  }
  const size = pageSize(headers)
  const request = pageRequest(table, options, size.rows)
  return async (database, set) => {
    const { entities, next, count } = await readPage(database, set, request)
    const reply = json(`${context}${chosenNames(request.selected)}`, {
      ...(count !== null && { '@odata.count': count }),
      value: entities,
      ...(next !== null && { '@odata.nextLink': nextLink(root, table, url, next) }),
    })
    return { ...reply, headers: { ...reply.headers, ...size.applied } }
  }
}

const chosenNames = (selected: readonly { name: string }[] | undefined): string =>
  selected === undefined ? '' : `(${selected.map(({ name }) => name).join(',')})`

/** The URL of the next page: the same question, continued after the last row. */
function nextLink(root: string, { name }: Table, { searchParams }: URL, token: string): string {
  const query = new URLSearchParams(searchParams)
  for (const option of ['$top', '$skip', '$skiptoken']) query.delete(option)
  query.set('$skiptoken', token)
  // Clients that compare links know $ and blanks in this spelling.
  return `${root}${name}?${query.toString().replaceAll('%24', '$').replaceAll('+', '%20')}`
}

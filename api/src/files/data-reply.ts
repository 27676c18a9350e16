import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import type { Format } from '../formats/format.js'
import { FORMATS } from '../formats/index.js'
import { entityTag, isFresh, validatorHeaders } from '../http/conditional.js'
import { jsonReply, type Reply } from '../http/reply.js'
import { RequestError } from '../http/request-error.js'
import { quoted } from '../ids/invalid-argument.js'
import { TABLES, tableNamed } from '../tables/index.js'
import { openRows } from '../tables/read-rows.js'
import { changedAt, currentSnapshot, stateOf, whileUnchanged } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { tableRequest } from './table-request.js'

/** What the paths under /data/ answer to GET: the list of tables, or one table in one format. */
export async function dataReply(database: Database, url: URL, headers: IncomingHttpHeaders): Promise<Reply> {
  if (url.pathname === '/data/') return jsonReply(200, { tables: TABLES.map(entry) })
  const [, name = '', extension = ''] = /^\/data\/(.+)\.([^./]+)$/.exec(url.pathname) ?? []
  const table = tableNamed(name)
  const format = FORMATS.find((one) => one.extension === extension)
  if (table === undefined || format === undefined) throw notFound(url.pathname)
  return tableReply(database, table, format, url, headers)
}

async function tableReply(
  database: Database,
  table: Table,
  format: Format,
  url: URL,
  headers: IncomingHttpHeaders,
): Promise<Reply> {
  const request = tableRequest(table, format, url.searchParams)
  const snapshot = await currentSnapshot(database)
  const state = stateOf(table, snapshot)
  const etag = state === null ? null : entityTag(state, shapeOf(table), url.pathname, url.search)
  const validators = { etag, modified: changedAt(table, snapshot) }
  if (isFresh(headers, validators)) return { status: 304, headers: validatorHeaders(validators) }
  const rows = whileUnchanged(database, table, snapshot, await openRows(database, table, request))
  const kind = format.attachment ? 'attachment' : 'inline'
  return {
    status: 200,
    headers: {
      ...validatorHeaders(validators),
      'content-type': format.mediaType,
      'content-disposition': `${kind}; filename="plangraph-${table.name}.${format.extension}"`,
    },
    body: format.encode(request.columns, rows, request),
  }
}

/** The definition of a table as far as it decides what its files hold. */
const shapeOf = ({ columns }: Table): string => columns.map(({ name, type }) => `${name} ${type}`).join()

const entry = ({ name, title, description }: Table) => ({
  name,
  title,
  description,
  files: FORMATS.map(({ extension }) => `/data/${name}.${extension}`),
})

const notFound = (path: string) =>
  new RequestError(404, 'NOT_FOUND', `There is nothing at ${quoted(path)}: ask for /data/{table}.{format}.`, {
    tables: TABLES.map(({ name }) => name),
    formats: FORMATS.map(({ extension }) => extension),
  })

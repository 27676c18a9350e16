import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import { quoted, RequestError } from '../../shared/errors.js'
import { entityTag, isFresh, validatorHeaders } from '../../shared/http/conditional.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import { SQLITE_FILE } from '../bundle/data-file.js'
import { dataPackage } from '../bundle/data-package.js'
import { datasetJsonLd } from '../bundle/dataset-jsonld.js'
import { servedManifest } from '../bundle/manifest.js'
import { citation, loadSubject, type Subject } from '../bundle/release.js'
import type { Format } from '../formats/format.js'
import { FORMATS } from '../formats/index.js'
import { inPassing, writeSqlite } from '../sqlite/write-sqlite.js'
import { DATA_TABLES, TABLES, tableNamed } from '../tables/index.js'
import { openRows } from '../tables/read-rows.js'
import { changedAt, currentSnapshot, type Snapshot, stateOf, whileUnchanged } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { OF_THE_PAST } from './in-time.js'
import type { KeptFiles } from './kept-files.js'
import { tableRequest } from './table-request.js'

/**
 * Answers GET of the paths under /data/: the list of tables, their description, or one table in one format.
 *
 * @param kept where whole tables are kept as files; null: nowhere
 */
export function dataReplies(database: Database, kept: KeptFiles | null = null) {
  const checked = servedManifest(database)
  return async (url: URL, headers: IncomingHttpHeaders): Promise<Reply> => {
    switch (url.pathname) {
      case '/data':
      case '/data/':
        return jsonReply(200, { tables: TABLES.map(entry), files: [`/data/${SQLITE_FILE.path}`] })
      case '/data/datapackage.json':
        return jsonReply(200, dataPackage(TABLES, FORMATS, await currentSnapshot(database), { whole: [SQLITE_FILE] }))
      case '/data/dataset.jsonld':
        return jsonLdReply(await currentSnapshot(database), await loadSubject(database))
      case '/data/manifest.json':
        return manifestReply(await currentSnapshot(database, WHOLE), checked)
      case `/data/${SQLITE_FILE.path}`:
        return sqliteReply(database, kept, url)
      default:
        return fileReply(database, kept, url, headers)
    }
  }
}

const jsonLdReply = (snapshot: Snapshot, subject: Subject): Reply =>
  jsonReply(200, datasetJsonLd(TABLES, FORMATS, snapshot, subject, { whole: [SQLITE_FILE] }), {
    'content-type': 'application/ld+json',
  })

/** All tables together tell of history too. */
const WHOLE = { history: true } as const

async function manifestReply(snapshot: Snapshot, checked: ReturnType<typeof servedManifest>): Promise<Reply> {
  const state = stateOf(WHOLE, snapshot)
  if (state === null) throw inProgress()
  return jsonReply(200, await checked(state, snapshot))
}

const inProgress = () =>
  new RequestError(
    503,
    'INGEST_IN_PROGRESS',
    'A run of ingest is in progress, or was cut short: ask again when it has ended.',
  )

async function fileReply(
  database: Database,
  kept: KeptFiles | null,
  url: URL,
  headers: IncomingHttpHeaders,
): Promise<Reply> {
  const [, name = '', extension = ''] = /^\/data\/(.+)\.([^./]+)$/.exec(url.pathname) ?? []
  const table = tableNamed(name)
  const format = FORMATS.find((one) => one.extension === extension)
  if (table === undefined || format === undefined) throw notFound(url.pathname)
  return tableReply(database, { table, format, kept }, url, headers)
}

interface Wanted {
  table: Table
  format: Format
  kept: KeptFiles | null
}

async function tableReply(
  database: Database,
  { table, format, kept }: Wanted,
  url: URL,
  headers: IncomingHttpHeaders,
): Promise<Reply> {
  const request = tableRequest(table, format, url.searchParams)
  const snapshot = await currentSnapshot(database, table)
  const state = stateOf(table, snapshot)
  const etag = state === null ? null : entityTag(state, shapeOf(table), url.pathname, url.search)
  const validators = { etag, modified: changedAt(table, snapshot) }
  if (isFresh(headers, validators)) return { status: 304, headers: validatorHeaders(validators) }
  const read = async () => {
    const rows = whileUnchanged(database, table, snapshot, await openRows(database, table, request))
    return format.encode(request.columns, rows, { table, citation: citation(snapshot), bom: request.bom })
  }
  const file = `${table.name}.${format.extension}`
  const kind = format.attachment ? 'attachment' : 'inline'
  return {
    status: 200,
    headers: {
      ...validatorHeaders(validators),
      'content-type': format.mediaType,
      'content-disposition': `${kind}; filename="plangraph-${file}"`,
    },
    body: kept === null || etag === null || url.search !== '' ? await read() : await kept.bodyOf({ file, etag }, read),
  }
}

/** All tables as one file, which has one version of the data and no other way to ask for less. */
async function sqliteReply(
  database: Database,
  kept: KeptFiles | null,
  { pathname, searchParams }: URL,
): Promise<Reply> {
  const unknown = [...searchParams.keys()].find((name) => !OF_THE_PAST.some((known) => known === name))
  if (unknown !== undefined)
    throw new RequestError(400, 'UNKNOWN_PARAMETER', `${SQLITE_FILE.path} knows no parameter ${quoted(unknown)}.`, {
      parameters: OF_THE_PAST,
    })
  const snapshot = await currentSnapshot(database)
  const state = stateOf({}, snapshot)
  if (state === null) throw inProgress()
  const shapes = DATA_TABLES.map((table) => `${table.name} ${table.edition?.() ?? ''} ${shapeOf(table)}`)
  const etag = entityTag(state, ...shapes, pathname)
  const write = (path: string) => writeSqlite(database, snapshot, path)
  return {
    status: 200,
    headers: {
      ...validatorHeaders({ etag, modified: snapshot.changedAt }),
      'content-type': SQLITE_FILE.mediaType,
      'content-disposition': `attachment; filename="${SQLITE_FILE.path}"`,
    },
    body: kept === null ? inPassing(write) : await kept.madeBy({ file: SQLITE_FILE.path, etag }, write),
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

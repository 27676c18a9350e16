import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import { quoted, RequestError } from '../../shared/errors.js'
import { entityTag, isFresh, validatorHeaders } from '../../shared/http/conditional.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import { dataPackage } from '../bundle/data-package.js'
import { datasetJsonLd } from '../bundle/dataset-jsonld.js'
import { servedManifest } from '../bundle/manifest.js'
import { loadSubject, type Subject } from '../bundle/release.js'
import type { Format } from '../formats/format.js'
import { FORMATS } from '../formats/index.js'
import { TABLES, tableNamed } from '../tables/index.js'
import { openRows } from '../tables/read-rows.js'
import { changedAt, currentSnapshot, type Snapshot, stateOf, whileUnchanged } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
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
        return jsonReply(200, { tables: TABLES.map(entry) })
      case '/data/datapackage.json':
        return jsonReply(200, dataPackage(TABLES, FORMATS, await currentSnapshot(database)))
      case '/data/dataset.jsonld':
        return jsonLdReply(await currentSnapshot(database), await loadSubject(database))
      case '/data/manifest.json':
        return manifestReply(await currentSnapshot(database, WHOLE), checked)
      default:
        return fileReply(database, kept, url, headers)
    }
  }
}

const jsonLdReply = (snapshot: Snapshot, subject: Subject): Reply =>
  jsonReply(200, datasetJsonLd(TABLES, FORMATS, snapshot, subject), { 'content-type': 'application/ld+json' })

/** All tables together tell of history too. */
const WHOLE = { history: true } as const

async function manifestReply(snapshot: Snapshot, checked: ReturnType<typeof servedManifest>): Promise<Reply> {
  const state = stateOf(WHOLE, snapshot)
  if (state !== null) return jsonReply(200, await checked(state, snapshot))
  throw new RequestError(
    503,
    'INGEST_IN_PROGRESS',
    'A run of ingest is in progress, or was cut short: ask again when it has ended.',
  )
}

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
    return format.encode(request.columns, rows, request)
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

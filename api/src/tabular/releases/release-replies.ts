import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { quoted, RequestError } from '../../shared/errors.js'
import { isFresh, validatorHeaders } from '../../shared/http/conditional.js'
import { FileBody } from '../../shared/http/file-body.js'
import { jsonReply, type Reply } from '../../shared/http/reply.js'
import { type Release, releaseNamed, releasesBeside, releasesIn } from './release-list.js'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
}

/** Answers GET of the paths under /data/releases: the releases of the database in a file, one of them, or one of its files. */
export function releaseReplies(file: string) {
  const folder = releasesBeside(file)
  return async (url: URL, headers: IncomingHttpHeaders): Promise<Reply> => {
    const [name, path, ...more] = partsOf(url.pathname)
    if (name === undefined) return jsonReply(200, { releases: (await releasesIn(folder)).map(entry) })
    const release = await releaseNamed(folder, name)
    if (release === null) throw notFound(`There is no release ${quoted(name)}: ask for /data/releases.`)
    if (path === undefined)
      return jsonReply(200, { ...release, files: release.files.map((one) => addressed(release, one)) })
    const known = release.files.find((one) => one.path === path)
    if (known === undefined || more.length > 0)
      throw notFound(`The release ${release.name} has no file ${quoted([path, ...more].join('/'))}.`)
    const validators = { etag: `"${known.sha256}"`, modified: null }
    if (isFresh(headers, validators)) return { status: 304, headers: validatorHeaders(validators) }
    const type = MEDIA_TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/plain; charset=utf-8'
    const disposition = `attachment; filename="plangraph-${release.name}-${path}"`
    return {
      status: 200,
      headers: { ...validatorHeaders(validators), 'content-type': type, 'content-disposition': disposition },
      body: new FileBody(join(folder, release.name, path), known.bytes),
    }
  }
}

const partsOf = (path: string): string[] =>
  path
    .replace(/^\/data\/releases\/?/, '')
    .split('/')
    .filter((part) => part !== '')

const entry = ({ files, ...release }: Release) => ({
  ...release,
  href: `/data/releases/${release.name}`,
  files: files.length,
})

const addressed = ({ name }: Release, file: Release['files'][number]) => ({
  ...file,
  href: `/data/releases/${name}/${file.path}`,
})

const notFound = (message: string) => new RequestError(404, 'NOT_FOUND', message)

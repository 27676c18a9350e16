import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '@plangraph/database'
import { findOriginal, type Original } from '../../domain/originals/find-original.js'
import { RequestError } from '../../shared/errors.js'
import { isFresh, validatorHeaders } from '../../shared/http/conditional.js'
import type { Reply } from '../../shared/http/reply.js'

/** Nothing of a file that somebody else wrote may run, be framed or load anything. */
const POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** A page is never sent as one, and the encoding of a text is not known: both are bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Answers GET of /files/{sha256}: the file that a document was read from, as a download. */
export const fileReplies =
  (database: Database) =>
  async ({ pathname }: URL, headers: IncomingHttpHeaders): Promise<Reply> => {
    const sha256 = /^\/files\/([0-9a-f]{64})$/i.exec(pathname)?.[1]?.toLowerCase()
    if (sha256 === undefined) throw notFound('Ask for /files/{sha256}, with the 64 hexadecimal digits of a `sha256`.')
    const found = await findOriginal(database, sha256)
    if (found === 'unknown') throw notFound('No file with this hash was ingested.')
    if (found === 'missing')
      throw notFound('The file with this hash was ingested, but the server does not have it here.')
    const validators = { etag: `"${sha256}"`, modified: null }
    if (isFresh(headers, validators)) return { status: 304, headers: validatorHeaders(validators) }
    return { status: 200, headers: { ...validatorHeaders(validators), ...headersOf(found, sha256) }, body: found.bytes }
  }

const headersOf = ({ fileName, format }: Original, sha256: string) => ({
  'content-type': MEDIA_TYPES[format] ?? 'application/octet-stream',
  'content-disposition': disposition(fileName, sha256),
  'content-security-policy': POLICY,
})

/** The name by RFC 6266, for clients that read no UTF-8 the hash with the ending of the name. */
function disposition(fileName: string, sha256: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0] ?? ''
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${sha256.slice(0, 12)}${ending}"; filename*=UTF-8''${encoded}`
}

const notFound = (message: string) => new RequestError(404, 'NOT_FOUND', message)

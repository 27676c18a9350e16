import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { AwsV4Signer } from 'aws4fetch'

/** The key that the server takes. */
export const KEY = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'the-secret-of-the-key' }

/** Objects of a page of a listing: few, so that a listing has several. */
const PAGE = 2

/**
 * A server that speaks as much of S3 as finding and fetching takes, by its reference: signatures are checked, listings come in pages
 * and in the order of the keys' bytes, an object is given only as the ETag that is asked for.
 *
 * @param objects the texts of a bucket, by their keys
 */
export function s3Server(bucket: string, objects: ReadonlyMap<string, string>) {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`)
    const [, name = '', ...parts] = url.pathname.split('/').map(decodeURIComponent)
    const key = parts.join('/')
    asked.push(url.searchParams.has('list-type') ? 'LIST' : key)
    if (!(await isSigned(request, url))) return refuse(response, 403, 'SignatureDoesNotMatch')
    if (name !== bucket) return refuse(response, 404, 'NoSuchBucket')
    if (key === '') return void response.end(listing(objects, url.searchParams))
    const text = objects.get(key)
    if (text === undefined) return refuse(response, 404, 'NoSuchKey')
    if (request.headers['if-match'] !== etagOf(text)) return refuse(response, 412, 'PreconditionFailed')
    response.end(text)
  })
  return { server, asked }
}

/** By signing the same request anew. */
async function isSigned({ method = '', headers }: IncomingMessage, url: URL): Promise<boolean> {
  const datetime = String(headers['x-amz-date'])
  const match = headers['if-match']
  const signer = new AwsV4Signer({
    ...KEY,
    method,
    url: url.href,
    headers: match === undefined ? {} : { 'if-match': match },
    datetime,
    service: 's3',
    region: 'us-east-1',
  })
  return (await signer.sign()).headers.get('authorization') === headers.authorization
}

function listing(objects: ReadonlyMap<string, string>, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? ''))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const rest = keys.slice(keys.indexOf(after) + 1)
  const page = rest.slice(0, PAGE)
  const isEncoded = query.get('encoding-type') === 'url'
  const written = (key: string) => (isEncoded ? encodeURIComponent(key).replaceAll('%20', '+') : key)
  const contents = page.map((key) => {
    const text = objects.get(key) ?? ''
    return `<Contents><Key>${written(key)}</Key><ETag>${etagOf(text).replaceAll('"', '&quot;')}</ETag><Size>${Buffer.byteLength(text)}</Size><Owner><ID>x</ID></Owner></Contents>`
  })
  const more = rest.length > page.length
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult>${isEncoded ? '<EncodingType>url</EncodingType>' : ''}<IsTruncated>${more}</IsTruncated>${
    more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  }${contents.join('')}</ListBucketResult>`
}

const etagOf = (text: string): string => `"${createHash('md5').update(text).digest('hex')}"`

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<Error><Code>${code}</Code><AWSAccessKeyId>${KEY.accessKeyId}</AWSAccessKeyId></Error>`)
}

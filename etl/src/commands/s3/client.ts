import { fail, ok, type Result } from '../../model/index.js'
import type { Io } from '../io.js'
import { type S3Address, s3Path } from './address.js'
import { type Listing, readListing, type S3Object } from './listing.js'

/** What is larger is no plan; nothing of it is fetched. */
const MOST_BYTES = 256 * 2 ** 20

const LISTING_MS = 60_000
const FETCHING_MS = 600_000

/** A server that speaks S3, as far as files are found and fetched. */
export interface S3Client {
  /** Where it is, for what is remembered of its objects. */
  endpoint: string
  /** All objects whose keys begin with a prefix, in the order of their keys, or why they can't be listed. */
  list(address: S3Address): Promise<Result<S3Object[]>>
  /** An object as it was listed. */
  get(bucket: string, object: S3Object): Promise<Result<Uint8Array>>
}

/**
 * The server that the standard variables of the environment name: AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL, AWS_REGION or
 * AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN. Messages never have a key in them.
 */
export async function s3Client(env: Io['env']): Promise<Result<S3Client>> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token } = env
  if (!accessKeyId || !secretAccessKey)
    return refuse('s3:// takes a key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.')
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1'
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || amazon(region)
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
    return refuse(`AWS_ENDPOINT_URL "${endpoint}" is no address: give https://… or http://…`)
  const { AwsClient } = await import('aws4fetch')
  const signed = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(token && { sessionToken: token }),
    service: 's3',
    region,
    retries: 4,
  })
  const base = endpoint.replace(/\/+$/, '')
  const ask = (path: string, ms: number, headers: Record<string, string> = {}): Promise<Response> =>
    signed.fetch(`${base}/${path}`, { headers, redirect: 'manual', signal: AbortSignal.timeout(ms) })
  return ok({
    endpoint: base,
    list: (address) => listed(address, base, (query) => ask(`${address.bucket}?${query}`, LISTING_MS)),
    get: (bucket, object) =>
      fetched(bucket, object, base, () =>
        ask(`${bucket}/${object.key.split('/').map(encodeURIComponent).join('/')}`, FETCHING_MS, {
          'if-match': object.etag,
        }),
      ),
  })
}

const amazon = (region: string) => `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`

async function listed(
  { bucket, prefix }: S3Address,
  endpoint: string,
  ask: (query: URLSearchParams) => Promise<Response>,
): Promise<Result<S3Object[]>> {
  const path = s3Path(bucket, prefix)
  const objects: S3Object[] = []
  for (let next: string | null = ''; next !== null; ) {
    const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix })
    if (next !== '') query.set('continuation-token', next)
    let page: Listing
    try {
      const answer = await ask(query)
      page = readListing(await answer.text())
      if (!answer.ok) return refuse(`${path} can't be listed: ${why(answer.status, page.error, bucket)}`)
    } catch (error) {
      return refuse(`${path} can't be listed: ${unreachable(error, endpoint)}`)
    }
    objects.push(...page.objects)
    next = page.next
  }
  return ok(objects)
}

async function fetched(
  bucket: string,
  { key, bytes }: S3Object,
  endpoint: string,
  ask: () => Promise<Response>,
): Promise<Result<Uint8Array>> {
  const path = s3Path(bucket, key)
  if (bytes > MOST_BYTES)
    return fail(
      'TOO_LARGE',
      `${path} has ${Math.round(bytes / 2 ** 20)} MB, more than any plan does: nothing of it was fetched.`,
    )
  try {
    const answer = await ask()
    if (answer.status === 412) return refuse(`${path} was changed since it was listed: run it again.`)
    if (!answer.ok)
      return refuse(`${path} can't be read: ${why(answer.status, readListing(await answer.text()).error, bucket)}`)
    const content = new Uint8Array(await answer.arrayBuffer())
    if (content.length === bytes) return ok(content)
    return refuse(`${path} came with ${content.length} of its ${bytes} bytes: run it again.`)
  } catch (error) {
    return refuse(`${path} can't be read: ${unreachable(error, endpoint)}`)
  }
}

function why(status: number, code: string | null, bucket: string): string {
  const told = code === null ? String(status) : `${status} ${code}`
  if (code === 'NoSuchBucket')
    return `there is no bucket "${bucket}" (${told}). Check its name and AWS_ENDPOINT_URL_S3.`
  if (status === 301 || status === 307 || code === 'AuthorizationHeaderMalformed')
    return `the bucket is in another region (${told}). Set AWS_REGION.`
  if (status === 401 || status === 403)
    return `it is refused (${told}). Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and what the key may read.`
  if (status === 404) return `it is not there any more (${told}).`
  return `the server answers ${told}. Run it again later.`
}

/** What the system says, without what was sent. */
function unreachable(error: unknown, endpoint: string): string {
  const { name, cause } = error as Error & { cause?: NodeJS.ErrnoException }
  const reason = name === 'TimeoutError' ? 'it took too long' : (cause?.code ?? name)
  return `${new URL(endpoint).origin} can't be reached (${reason}). Check AWS_ENDPOINT_URL_S3 and the network.`
}

const refuse = (message: string) => fail('UNREADABLE', message)

import type { IncomingHttpHeaders } from 'node:http'
import { RequestError } from '../../shared/errors.js'
import type { Reply } from '../../shared/http/reply.js'
import { siteRoot } from '../../shared/http/site-root.js'
import { badRequest } from './odata-error.js'

export const VERSION = { 'odata-version': '4.0' }

/** Names for JSON in $format and Accept; parameters after them aside. */
const JSON_NAMES = ['json', 'application/json', '*/*', 'application/*']

/** An answer in JSON about what its context names. */
export type JsonReply = (context: string, value: object) => Reply

/**
 * Answers in OData's JSON with its context; without it where the client likes odata.metadata=none best. `full` gets
 * what minimal gets: nothing here differs from the model.
 *
 * @throws {RequestError} when the client takes no JSON
 */
export function jsonFor(headers: IncomingHttpHeaders, url: URL): JsonReply {
  const asked = url.searchParams.get('$format') ?? headers.accept ?? '*/*'
  const [best] = rangesOf(asked)
  if (best === undefined) throw new RequestError(406, 'NotAcceptable', `There is JSON only, not ${asked.slice(0, 80)}.`)
  const none = best.parameters.some((parameter) => /^(?:odata\.)?metadata=none$/.test(parameter))
  const contentType = `application/json;odata.metadata=${none ? 'none' : 'minimal'};charset=utf-8`
  return (context, value) => ({
    status: 200,
    headers: { ...VERSION, 'content-type': contentType },
    body: JSON.stringify({ ...(!none && { '@odata.context': context }), ...value }),
  })
}

/** The ranges that JSON fits, the one liked best first; of equal ones the first that is named. */
function rangesOf(accept: string): { parameters: string[]; quality: number }[] {
  return accept
    .split(',')
    .map((range) => range.split(';').map((part) => part.replace(/\s/g, '').toLowerCase()))
    .filter(([type = '']) => JSON_NAMES.includes(type))
    .map(([, ...parameters]) => ({ parameters, quality: qualityOf(parameters) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
}

function qualityOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return given === undefined ? 1 : Number(given)
}

/** @throws {RequestError} for a client that knows older versions only */
export function checkVersion(headers: IncomingHttpHeaders): void {
  const most = String(headers['odata-maxversion'] ?? '4.0')
  if (!/^\d/.test(most) || Number.parseFloat(most) >= 4) return
  throw badRequest(`This is OData 4.0: OData-MaxVersion ${most.slice(0, 20)} is less.`)
}

const DEFAULT_ROWS = 1000
const MAX_ROWS = 5000

/** Rows of a page: what the client prefers, up to a limit, and the header that says so. */
export function pageSize({ prefer }: IncomingHttpHeaders): { rows: number; applied: Record<string, string> } {
  const preferred = /(?:^|[,;\s])(?:odata\.)?maxpagesize\s*=\s*"?(\d{1,9})/i.exec(String(prefer ?? ''))?.[1]
  if (preferred === undefined || Number(preferred) === 0) return { rows: DEFAULT_ROWS, applied: {} }
  const rows = Math.min(Number(preferred), MAX_ROWS)
  return { rows, applied: { 'preference-applied': `odata.maxpagesize=${rows}` } }
}

const PATH = '/odata/v4/'

/** The absolute URL that every link of an answer begins with. @throws {RequestError} for a host that is none */
export const serviceRoot = (baseUrl: string | undefined, host: string | undefined): string =>
  new URL(PATH.slice(1), siteRoot(baseUrl, host)).href

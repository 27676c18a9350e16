import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { elsewhereReply, type PageReply } from '@plangraph/web'
import type { Holder } from '../../../shared/api-key.js'
import type { Visit } from '../../../shared/context.js'
import { RequestError } from '../../../shared/errors.js'
import { siteRoot } from '../../../shared/http/site-root.js'
import type { Identify } from '../../keys/identify.js'
import { type ExplorerOptions, openPage } from '../explorer/pages.js'
import { plainError } from '../read-only.js'
import type { Asked, Service } from '../service.js'
import { keyCookie, keyIn } from './cookie.js'
import { ownForm } from './own-form.js'

/** A page of the desk takes as much of a client's budget as a page of the explorer. */
const PAGE_POINTS = 5

interface DeskOptions extends ExplorerOptions {
  identify: Identify
}

/** What one request for the desk brings. */
interface Call {
  url: URL
  site: URL
  headers: IncomingHttpHeaders
  form: URLSearchParams | null
}

/**
 * The pages of people who look over what was read. They know a key by a cookie that goes nowhere else, so that no other page
 * or program of a browser acts by it, and write by forms of their own.
 */
export function deskService(options: DeskOptions): Service {
  const asked = ({ headers, url = '' }: IncomingMessage, form: URLSearchParams | null): Asked => ({
    key: 'desk',
    // What somebody sees who has a key is for nobody else.
    meaning: () => null,
    points: PAGE_POINTS,
    answer: async (visit) => {
      const site = new URL(siteRoot(options.baseUrl, headers.host))
      const reply = await answered({ url: new URL(url, site), site, headers, form }, visit, options)
      return { ...reply, headers: { ...reply.headers, 'cache-control': 'no-store' } }
    },
  })
  return {
    name: 'desk',
    path: /^\/desk(?:\/|$)/,
    refuse: plainError,
    ask: (request) => {
      const { method, headers } = request
      if (method === 'GET' || method === 'HEAD') return asked(request, null)
      if (method === 'POST')
        return ownForm(request, new URL(siteRoot(options.baseUrl, headers.host))).then((form) => asked(request, form))
      throw new RequestError(405, 'METHOD_NOT_ALLOWED', `${method} is not allowed.`, {}, { allow: 'GET, HEAD, POST' })
    },
  }
}

async function answered(call: Call, visit: Visit, options: DeskOptions): Promise<PageReply> {
  const { url, site, headers, form } = call
  if (form !== null && url.pathname === '/desk/key') return keyKept(form, site, options)
  if (form !== null && url.pathname === '/desk/leave')
    return withCookie(elsewhereReply({ elsewhere: addressAt(site, `/desk${url.search}`) }), null, site)
  const key = keyIn(headers)
  const holder = key ? await holderOf(key, options.identify) : null
  if (holder !== null) {
    visit.holder = holder
    visit.client = `key ${holder.name}`
  }
  return openPage({ url, headers, site, visit, form }, options)
}

/** Has the browser keep a key that opens something, and says so where it opens nothing, on the page that asked for it. */
async function keyKept(form: URLSearchParams, site: URL, { identify }: DeskOptions): Promise<PageReply> {
  const key = form.get('key')?.trim() ?? ''
  const back = pageOfDesk(form.get('back') ?? '', site)
  if ((await holderOf(key, identify)) !== null)
    return withCookie(elsewhereReply({ elsewhere: addressAt(site, back.pathname + back.search) }), key, site)
  back.searchParams.set('key', 'unknown')
  return elsewhereReply({ elsewhere: addressAt(site, back.pathname + back.search) })
}

/** The page of the desk that a form names by its path; the desk itself where it names another place. */
function pageOfDesk(path: string, site: URL): URL {
  const page = URL.canParse(path, site.origin) ? new URL(path, site.origin) : site
  return page.origin === site.origin && /^\/desk(?:\/|$)/.test(page.pathname) ? page : new URL('/desk', site.origin)
}

/** A path as clients reach it. */
const addressAt = (site: URL, path: string): string => `${site.pathname.slice(0, -1)}${path}`

async function holderOf(key: string, identify: Identify): Promise<Holder | null> {
  try {
    return await identify(`Bearer ${key}`)
  } catch (error) {
    if (error instanceof RequestError && error.status === 401) return null
    throw error
  }
}

const withCookie = (reply: PageReply, key: string | null, site: URL): PageReply => ({
  ...reply,
  headers: { ...reply.headers, 'set-cookie': keyCookie(key, site) },
})

import { quoted, RequestError } from '../../../shared/errors.js'
import { plainError, readOnly } from '../read-only.js'
import type { Service } from '../service.js'
import { assets } from './assets.js'

/** A worker is bound by the policy of its own file: it loads from this server alone, as its page does. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"

const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' }
const OWN = { ...FOREVER, 'content-security-policy': WORKER_POLICY }

/** What browsers load for the pages: script, style, icon. The path of a file tells its content or its version, so that it never changes. */
export const assetService: Service = readOnly(
  { name: 'assets', path: /^\/assets\//, refuse: plainError },
  { points: 0, varies: [] },
  async ({ pathname }) => {
    const file = assets().read(pathname.slice('/assets/'.length))
    if (file === undefined) throw new RequestError(404, 'NOT_FOUND', `There is nothing at ${quoted(pathname)}.`)
    return { status: 200, headers: { 'content-type': file.type, ...OWN }, body: file.body }
  },
)

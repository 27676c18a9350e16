import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { GraphiQLOptions } from 'graphql-yoga'
import { tagOf } from '../../shared/http/conditional.js'
import { exampleQueries } from './examples.js'

/** An HTML page and what a browser may do on it. */
export interface Page {
  html: Buffer
  etag: string
  /** Value of the header Content-Security-Policy. */
  policy: string
}

let page: Promise<Page> | undefined

/**
 * GraphiQL with a tab for each worked example, all in one page that loads nothing more. It is rendered when it is first
 * asked for, because its nine megabytes are of no use to a server that only programs talk to, and the same from then on.
 */
export function graphiqlPage(): Promise<Page> {
  page ??= render().catch((error: unknown) => {
    page = undefined
    throw error
  })
  return page
}

async function render(): Promise<Page> {
  const html = await renderInWorker({ title: 'PlanGraph', defaultTabs: exampleQueries.map((query) => ({ query })) })
  return { html: Buffer.from(html), etag: tagOf(html), policy: policyFor(html) }
}

const WORKER = new URL('./render-worker.mjs', import.meta.url)

/** The library that holds GraphiQL takes a hundred megabytes when it is loaded, and gives them back only with its thread. */
async function renderInWorker(options: GraphiQLOptions): Promise<string> {
  const worker = new Worker(WORKER, { execArgv: [], workerData: options })
  const [html] = await once(worker, 'message')
  return html
}

/**
 * Lets the page run its own script and no other, and talk to this server alone. Its editor writes styles and starts workers
 * from the script's text (blob:).
 */
function policyFor(html: string): string {
  const hash = createHash('sha256').update(scriptIn(html)).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    'worker-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const OPEN = '<script>'

/** The text of the one script of the page, as a browser hashes it. @throws {Error} when there is not exactly one */
function scriptIn(html: string): string {
  const start = html.indexOf(OPEN) + OPEN.length
  const end = html.indexOf('</script>', start)
  if (start < OPEN.length || end < 0 || html.includes('</script', end + 1)) {
    throw new Error('GraphiQL is expected to be a page with one inline script')
  }
  return html.slice(start, end)
}

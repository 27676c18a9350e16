import { parseArgs } from 'node:util'
import { addressOf } from '@plangraph/database'
import { comparePlaces } from '../domain/alignment/compare-places.js'
import { serverLog } from '../shared/server-log.js'
import exitCodes from './exit-codes.json' with { type: 'json' }
import { listen } from './listen.js'
import { openKnown } from './open-known.js'
import { openServed } from './open-served.js'
import { exitCodeOf, type Output } from './say.js'
import { serverSettings } from './server-settings.js'

const HELP = `Usage: npm run serve

Serves what is in the database as pages at http://HOST:PORT/, at http://HOST:PORT/graphql, with GraphiQL in a browser, and as flat
tables at http://HOST:PORT/data/ (CSV, Excel, SQLite, JSON, Parquet) and http://HOST:PORT/odata/v4/ (OData 4.0); /health, /ready and /metrics
for monitoring. Ingests nothing until a client asks for it that bears a key (npm run keys). Requests and faults are logged to
standard error as lines of JSON.

  HOST              address to listen on (127.0.0.1)
  PORT              port to listen on (4000)
  DATABASE_URL      the database (file:data/plangraph.db)
  CORS_ORIGINS      origins whose pages may read the answers, parted by commas, or * (none)
  BASE_URL          where clients reach the server, if not there: https://plans.example.org behind a proxy
  TRUSTED_PROXIES   proxies in front whose X-Forwarded-For tells one client from another (0)
  RATE_LIMIT        points that each client has a minute; 0 for no limit (60000)
  ANSWER_MEGABYTES  memory for answers that are kept until the data change; 0 keeps none (64)
  FORMER_DATABASES  databases as they were that are kept beside the database, once somebody asked for them (8)
  FORMER_MEGABYTES  disk for them (4096)
  ANSWER_SECONDS    how long computing an answer may take (30)
  SEND_SECONDS      how long a client may take to read 64 KiB of an answer (30)
  MAX_CONNECTIONS   connections that are open at the same time (1000)
  MAX_CONNECTIONS_PER_ADDRESS
                    of these, from one address; 0 for no limit (100; 0 behind a proxy and on a loopback HOST)
  GRAPHIQL          on or off (on)
  PLANS             folder of the documents that a run takes in when a client asks for one (seeds/plans)
  LOG_LEVEL         trace, debug, info, warn, error, fatal or silent (info)

  --compare         first print what the places ask of themselves, side by side
  --if-known PATH   serve only if all documents of PATH are in the database as they are, and print what it holds of them;
                    else end with exit code ${exitCodes.notKnown}, so that they are ingested first

A request takes 1 point, a page of OData 5 and a table 20 more, a GraphQL query 1 more for each 100 letters and for each
100 fields times rows; an answer that is in memory takes 1 only. At SIGTERM or SIGINT what is being answered has 10
seconds to end.`

/** Where to go: first the pages, for people, then what programs ask. */
const servedAt = (graph: string): string =>
  [
    `PlanGraph is served at ${new URL('/', graph)}`,
    `  GraphQL  ${graph}`,
    `  tables   ${new URL('/data', graph)}`,
  ].join('\n')

const GRACE_SECONDS = 10

interface Choices {
  compare: boolean
  /** Paths of --if-known. */
  known: string[]
}

/** Serves until a signal ends it; resolves to the exit code as soon as it listens, or once it is clear that it will not. */
async function serve(environment: NodeJS.ProcessEnv, { compare, known }: Choices, output: Output): Promise<number> {
  const { logLevel, listener, ...at } = serverSettings(environment)
  const url = environment.DATABASE_URL || 'file:data/plangraph.db'
  const columns = process.stdout.columns || Number.POSITIVE_INFINITY
  const opened =
    known.length === 0 ? { database: await openServed(url, output), text: '' } : await openKnown(url, known, columns)
  if (opened === null) return exitCodes.notKnown
  const { database, text } = opened
  for (const part of [text, compare ? await comparePlaces(database, columns) : ''])
    if (part !== '') output.say(`\n${part}\n`)
  const { log, logAnswered, flush } = serverLog(logLevel)
  const server = await listen(database, at, { ...listener, file: addressOf(url), log, logAnswered })
  output.say(servedAt(server.url))
  const stop = async (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping')
    await server.close(GRACE_SECONDS)
    await database.$disconnect()
    flush()
  }
  // What explains the end must not be lost with it.
  process.once('uncaughtExceptionMonitor', flush)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
  return 0
}

async function main(args: string[], environment: NodeJS.ProcessEnv, output: Output): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      compare: { type: 'boolean' },
      'if-known': { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (!values.help)
    return serve(environment, { compare: values.compare === true, known: values['if-known'] ?? [] }, output)
  output.say(HELP)
  return 0
}

/** Runs `npm run serve` with its arguments and resolves to the exit code. Every error ends as a sentence. */
export const runServe = (args: string[], environment: NodeJS.ProcessEnv, output: Output): Promise<number> =>
  exitCodeOf((printable) => main(args, environment, printable), output)

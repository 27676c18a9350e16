import { comparePlaces } from '../comparison/compare-places.js'
import { corsOriginsOf } from '../http/cors.js'
import { listen } from './listen.js'
import { openServed } from './open-served.js'

const HELP = `Usage: npm run serve

Serves what is in the database at http://HOST:PORT/graphql, with GraphiQL in a browser, and as flat tables at
http://HOST:PORT/data/ (CSV, JSON, Parquet) and http://HOST:PORT/odata/v4/ (OData 4.0). Ingests nothing.

  HOST          address to listen on (127.0.0.1)
  PORT          port to listen on (4000)
  DATABASE_URL  the database (file:data/plangraph.db)
  CORS_ORIGINS  origins whose pages may read the answers, parted by commas, or * (none)
  BASE_URL      where clients reach the server, if not there: https://plans.example.org behind a proxy

  --compare     first print what the places ask of themselves, side by side
`

async function serve(environment: NodeJS.ProcessEnv, compares: boolean): Promise<void> {
  const database = await openServed(environment.DATABASE_URL || 'file:data/plangraph.db')
  if (compares) {
    const text = await comparePlaces(database, process.stdout.columns || Number.POSITIVE_INFINITY)
    if (text !== '') process.stdout.write(`\n${text}\n\n`)
  }
  const at = { host: environment.HOST || '127.0.0.1', port: portOf(environment.PORT) }
  const baseUrl = baseUrlOf(environment.BASE_URL)
  const corsOrigins = corsOriginsOf(environment.CORS_ORIGINS)
  const server = await listen(database, at, { ...(baseUrl !== undefined && { baseUrl }), corsOrigins })
  process.stdout.write(`PlanGraph is served at ${server.url}\n`)
  const stop = () => void server.close().finally(() => database.$disconnect())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}

function portOf(text: string | undefined): number {
  const port = Number(text || 4000)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT "${text}" is no port: give a number from 0 to 65535`)
}

function baseUrlOf(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (/^https?:\/\/[^/?#]+(?:\/[^?#]*)?$/.test(text) && URL.canParse(text)) return text
  throw new Error(`BASE_URL "${text}" is no address of a server: give http://… or https://…, without ? and #`)
}

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) process.stdout.write(HELP)
else {
  serve(process.env, args.includes('--compare')).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}

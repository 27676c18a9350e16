import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { printedOrigin } from '../printed-origin.js'

const SERVE = join(import.meta.dirname, '../../dist/serve.js')

export interface ShippedServer {
  /** http://127.0.0.1:PORT */
  origin: string
  stop: () => Promise<void>
}

/**
 * The server as it is shipped, over a database.
 *
 * @throws {Error} with what it printed, when it ends before it serves
 */
export async function startShipped(databaseUrl: string): Promise<ShippedServer> {
  const environment = { DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: '0', RATE_LIMIT: '0', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [SERVE], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const origin = await printedOrigin(child)
  return {
    origin,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

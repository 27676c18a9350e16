import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { printedOrigin } from '../../printed-origin.js'

const REPORT_CPU = new URL('./report-cpu.ts', import.meta.url).href
const TSX = import.meta.resolve('tsx')

/** A server in a process of its own. */
export interface ServerProcess {
  /** http://127.0.0.1:PORT */
  origin: string
  /** CPU milliseconds that it has spent so far, on all its threads. */
  cpu: () => Promise<number>
  stop: () => Promise<void>
}

/**
 * Starts a TypeScript file that serves HTTP and prints its address.
 *
 * @throws {Error} with what it printed, when it ends before it serves
 */
export async function startServer(file: URL, environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', TSX, '--import', REPORT_CPU, fileURLToPath(file)], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const origin = await printedOrigin(child)
  return {
    origin,
    cpu: async () => {
      child.send('cpu')
      const [milliseconds] = await once(child, 'message')
      return milliseconds
    },
    stop: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

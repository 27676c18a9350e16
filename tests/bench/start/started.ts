import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { processTree } from './process-tree.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** `npm start` after its first answer. */
export interface Started {
  /** http://127.0.0.1:PORT */
  origin: string
  /** Seconds of user and system time of npm and everything below it, up to the first answer. */
  cpu: number
  /** Seconds by the clock up to then. */
  wall: number
  /** Number of the process that serves. */
  server: number
  stop: () => Promise<void>
}

/** Starts `npm start` on a database of its own. @throws {Error} with what it printed, when it ends before it serves */
export async function npmStart(url: string): Promise<Started> {
  const before = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', HOST: '127.0.0.1', PORT: '0', RATE_LIMIT: '0', DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const origin = await servedAt(npm)
  const response = await fetch(`${origin}/graphql?query={targets(first:5){totalCount nodes{printed}}}`)
  if (!response.ok) throw new Error(`the first request was answered ${response.status}: ${await response.text()}`)
  await response.text()
  const wall = (performance.now() - before) / 1000
  const tree = processTree(npm.pid ?? 0)
  const server = tree.find(({ command }) => command.includes('serve.js'))?.pid
  if (server === undefined) throw new Error('npm start serves, but no process of it is the server')
  const stop = async () => {
    process.kill(server, 'SIGTERM')
    await once(npm, 'close')
  }
  return { origin, cpu: tree.reduce((sum, { cpu }) => sum + cpu, 0), wall, server, stop }
}

/** Reads on for as long as it runs: what it logs must not wait for a reader. */
function servedAt(npm: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [npm.stdout, npm.stderr])
      stream?.on('data', (chunk) => {
        said = (said + chunk).slice(-20_000)
        const origin = /served at (http:\/\/[^/\s]+)\//.exec(said)?.[1]
        if (origin !== undefined) resolve(origin)
      })
    npm.once('exit', (code) => reject(new Error(`npm start ended with code ${code}: ${said}`)))
  })
}

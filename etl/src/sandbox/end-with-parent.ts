import { Worker } from 'node:worker_threads'

/** Looks after its parent in a thread of its own: a reader that never comes back keeps the main thread from noticing. */
const WATCH = `const parent = process.ppid
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGKILL'), 500)`

/** Ends this process when its parent is gone, whatever ended that. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit())
  new Worker(WATCH, { eval: true, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref()
}

import { fileURLToPath } from 'node:url'
import { startChild } from '../ingest/child-process.js'

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))

/**
 * Writes the database as it was after a revision into a file, in a process of its own: it copies the whole database, and
 * answers from the present must not wait for that. The process ends when this one does, or on the signal.
 *
 * @throws {Error} with what the process said when it broke off
 */
export async function writeFormer(file: string, revision: string, target: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const { ended, stop } = startChild<true>(CHILD, [revision, target], file)
  signal.addEventListener('abort', stop, { once: true })
  const end = await ended
  signal.removeEventListener('abort', stop)
  if (end.message === null) throw new Error(end.said || 'The process that goes back in time broke off.')
}

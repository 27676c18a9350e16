import { serialize } from 'node:v8'
import { endWithParent } from './end-with-parent.js'
import type { Answer, FileMessage, Setup } from './messages.js'
import { refuseNetwork } from './refuse-network.js'
import type { Task, TaskFactory } from './task.js'

/** The program of a sandbox's process: works on one file after another as the parent sends them. */

const send = (answer: Answer) => process.send?.(answer)
const thrown = (error: unknown): Answer => {
  return { kind: 'thrown', message: error instanceof Error ? error.message : String(error) }
}

async function answerTo(task: Task<unknown>, { fileName, bytes }: FileMessage, resultBytes: number): Promise<Answer> {
  try {
    const result = serialize(await task(fileName, bytes))
    return result.length > resultBytes ? { kind: 'too-large' } : { kind: 'result', result }
  } catch (error) {
    return thrown(error)
  }
}

async function start({ module, setup, resultBytes }: Setup): Promise<void> {
  try {
    const factory = ((await import(module)) as { default: TaskFactory<unknown, unknown> }).default
    const task = await factory(setup)
    process.on('message', async (file: FileMessage) => send(await answerTo(task, file, resultBytes)))
    send({ kind: 'ready' })
  } catch (error) {
    send(thrown(error))
  }
}

endWithParent()
refuseNetwork()
process.once('message', start)

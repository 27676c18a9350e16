import { serialize } from 'node:v8'
import { endWithParent } from './end-with-parent.js'
import type { Answer, FileMessage, Setup } from './messages.js'
import { refuseNetwork } from './refuse-network.js'
import { Activity } from './settle.js'
import type { Task, TaskFactory } from './task.js'

/** The program of a sandbox's process: works on one file after another as the parent sends them. */

const send = (answer: Answer, sent?: () => void) => process.send?.(answer, undefined, undefined, sent)
const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Whatever nobody caught belongs to the file at work: the next one is begun only when this one has nothing under way. */
function escaped(error: unknown): void {
  const name = error instanceof Error ? `${error.name}: ` : ''
  send({ kind: 'escaped', message: name + inWords(error) }, () => process.exit(1))
}

async function answerTo(
  task: Task<unknown, unknown>,
  { fileName, content }: FileMessage,
  resultBytes: number,
): Promise<Answer> {
  try {
    const result = serialize(await task(fileName, content))
    return result.length > resultBytes ? { kind: 'too-large' } : { kind: 'result', result, settled: true }
  } catch (error) {
    return { kind: 'thrown', message: inWords(error) }
  }
}

/** The answer to a file once nothing is left under way of it. */
async function work(activity: Activity, answering: Promise<Answer>): Promise<Answer> {
  const answer = (await activity.unlessStalled(answering)) ?? { kind: 'stalled' as const }
  const settled = await activity.settled()
  return answer.kind === 'result' ? { ...answer, settled } : answer
}

async function start({ module, setup, resultBytes }: Setup): Promise<void> {
  try {
    const factory = ((await import(module)) as { default: TaskFactory<unknown, unknown, unknown> }).default
    const task = await factory(setup)
    const activity = new Activity()
    process.on('message', async (file: FileMessage) => send(await work(activity, answerTo(task, file, resultBytes))))
    send({ kind: 'ready' })
  } catch (error) {
    send({ kind: 'thrown', message: inWords(error) })
  }
}

process.on('uncaughtException', escaped).on('unhandledRejection', escaped)
endWithParent()
refuseNetwork()
process.once('message', start)

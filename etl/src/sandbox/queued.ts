import { deserialize, serialize } from 'node:v8'
import { DatabaseError } from '@plangraph/database'
import type { Answering, Questions } from '@plangraph/database/queue'
import { sha256, shortHash } from '../model/hash.js'
import { fail, type NormalizedDocument, type ReadDocument, type Result } from '../model/index.js'
import { lazy } from '../model/lazy.js'
import type { Versions } from '../run/fingerprint.js'
import type { Work } from './task.js'

/** Files of a run that wait or are at work at a time: enough for a handful of machines, little enough for the memory of one. */
const ASKED_AT_A_TIME = 32

export type Processing = Work<NormalizedDocument, Uint8Array | ReadDocument>

type ReadingVersions = Pick<Versions, 'reading' | 'interpretation'>

interface Question {
  fileName: string
  content: Uint8Array | ReadDocument
}

/** What workers of one kind answer alike: what they read with, and what they interpret it by. */
const questionKind = ({ reading, interpretation }: ReadingVersions): string =>
  `read ${shortHash(reading, interpretation)}`

/**
 * Processing by whichever process takes a file: workers on any machine, and this one. What comes of a file is the same
 * wherever it is read.
 *
 * @param own what reads in this process's sandbox; null where workers do all
 */
export async function withQueue<R>(
  url: string,
  versions: ReadingVersions,
  own: Processing | null,
  work: (shared: Processing) => Promise<R>,
): Promise<R> {
  const kind = questionKind(versions)
  const ends: (() => Promise<void>)[] = []
  // A run that finds nothing to read needs no queue.
  const opened = lazy(async () => {
    const { answerQuestions, Questions } = await import('@plangraph/database/queue')
    const questions = await Questions.open(url, kind)
    ends.push(() => questions.close())
    if (own !== null) ends.push((await answerQuestions(url, kind, own.size, answerBy(own))).end)
    return questions
  })
  try {
    return await work({
      size: ASKED_AT_A_TIME,
      run: async (fileName, content) => ask(await opened(), kind, { fileName, content }),
    })
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

async function ask(questions: Questions, kind: string, question: Question): Promise<Result<NormalizedDocument>> {
  const bytes = serialize(question)
  try {
    return deserialize(
      await questions.ask(shortHash(kind, sha256(bytes)), question.fileName, bytes),
    ) as Result<NormalizedDocument>
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    return fail('CRASHED', `${question.fileName} was given up: ${(error as Error).message}.`)
  }
}

const answerBy =
  ({ run }: Processing, onAnswer?: (fileName: string, seconds: number) => void) =>
  async (bytes: Buffer): Promise<Uint8Array> => {
    const { fileName, content } = deserialize(bytes) as Question
    const started = performance.now()
    const result = serialize(await run(fileName, content))
    onAnswer?.(fileName, (performance.now() - started) / 1000)
    return result
  }

/** Reads files that runs anywhere ask for, until it is ended. */
export async function workOn(
  url: string,
  versions: ReadingVersions,
  own: Processing,
  onAnswer: (fileName: string, seconds: number) => void,
): Promise<Answering> {
  const { answerQuestions } = await import('@plangraph/database/queue')
  return answerQuestions(url, questionKind(versions), own.size, answerBy(own, onAnswer))
}

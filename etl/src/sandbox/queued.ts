import { deserialize, serialize } from 'node:v8'
import { DatabaseError } from '@plangraph/database'
import type { Answering as AnsweringWork, Questions } from '@plangraph/database/queue'
import { sha256, shortHash } from '../model/hash.js'
import { fail } from '../model/index.js'
import { lazy } from '../model/lazy.js'
import type { Versions } from '../run/fingerprint.js'
import type { SharedWork } from '../run/shared-work.js'
import {
  type Answering,
  answersTo,
  type QuestionKinds,
  questionKinds,
  type ReadAnswer,
  type ReadQuestion,
  type StoreAnswer,
} from './questions.js'

/** Files of a run that wait or are at work at a time: enough for a handful of machines, little enough for the memory of one. */
export const ASKED_AT_A_TIME = 32

type ReadingVersions = Pick<Versions, 'reading' | 'interpretation'>

/**
 * Work by whichever process takes a question: workers on any machine, and this one. What comes of a file is the same
 * wherever it is read and stored.
 *
 * @param own what this process answers with; null where workers do all
 */
export async function withQueue<R>(
  url: string,
  versions: ReadingVersions,
  own: Answering | null,
  work: (shared: SharedWork) => Promise<R>,
): Promise<R> {
  const kinds = questionKinds(versions)
  const ends: (() => Promise<void>)[] = []
  // A run that finds nothing to read needs no queue.
  const opened = lazy(async () => {
    const { answerQuestions, Questions } = await import('@plangraph/database/queue')
    const questions = await Questions.open(url)
    ends.push(() => questions.close())
    if (own !== null) ends.push((await answerQuestions(url, answersTo(kinds, own), own.sandbox.size)).end)
    return questions
  })
  try {
    return await work({
      read: async (fileName, content) => askToRead(await opened(), kinds, { fileName, content }),
      store: async (lot) => askToStore(await opened(), kinds, lot),
    })
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

async function askToRead(questions: Questions, { read }: QuestionKinds, question: ReadQuestion) {
  const { fileName } = question
  const bytes = serialize(question)
  const key = shortHash(read, sha256(bytes))
  try {
    const answer = deserialize(await questions.ask({ kind: read, key, name: fileName, content: bytes })) as ReadAnswer
    return answer.ok ? { ok: true as const, value: { key, length: answer.value } } : answer
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    return fail('CRASHED', `${fileName} was given up: ${(error as Error).message}.`)
  }
}

async function askToStore(
  questions: Questions,
  { store }: QuestionKinds,
  lot: Parameters<SharedWork['store']>[0],
): Promise<string | null> {
  const keys = lot.documents.map(({ key }) => key)
  const question = {
    ...{ kind: store, key: shortHash(store, lot.runId, ...keys), place: lot.place },
    // Of no file, so that nobody takes it for one that is read.
    ...{ name: '', content: serialize(lot) },
  }
  const why = await givenUp(async () => {
    while (!(deserialize(await questions.ask(question)) as StoreAnswer));
  })
  await questions.forget(keys)
  return why
}

/** Why something was given up; null where it was not. */
async function givenUp(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    return (error as Error).message
  }
}

/** Reads and stores what runs anywhere ask for, until it is ended. */
export async function workOn(url: string, versions: ReadingVersions, own: Answering): Promise<AnsweringWork> {
  const { answerQuestions } = await import('@plangraph/database/queue')
  return answerQuestions(url, answersTo(questionKinds(versions), own), own.sandbox.size)
}

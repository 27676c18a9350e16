import { deserialize, serialize } from 'node:v8'
import type { Answer } from '@plangraph/database/queue'
import { shortHash } from '../model/hash.js'
import type { NormalizedDocument, ReadDocument, Result } from '../model/index.js'
import type { Versions } from '../run/fingerprint.js'
import type { RowMaking } from '../run/make-rows.js'
import type { Lot } from '../run/shared-work.js'
import { storeLot } from '../run/store-lot.js'
import type { Work } from './task.js'

/** What processes of one kind ask each other: of those that read alike, and make the same rows of what was read. */
export type QuestionKinds = Record<'read' | 'store', string>

export function questionKinds({
  reading,
  interpretation,
}: Pick<Versions, 'reading' | 'interpretation'>): QuestionKinds {
  const version = shortHash(reading, interpretation)
  return { read: `read ${version}`, store: `store ${version}` }
}

/** A file to be read; its document stays with the question. */
export interface ReadQuestion {
  fileName: string
  content: Uint8Array | ReadDocument
}

/** How many bytes what was read has, which waits to be stored. */
export type ReadAnswer = Result<number>

/** Whether documents are stored; they are not when it was not their turn. */
export type StoreAnswer = boolean

export type Processing = Work<NormalizedDocument, Uint8Array | ReadDocument>

/** What a process needs to answer. */
export interface Answering {
  sandbox: Processing
  making: RowMaking
  /** Told of each file that was read. */
  onRead?(fileName: string, seconds: number): void
  /** Told of each lot that was stored. */
  onStored?(documents: number): void
}

/** How the questions of these kinds are answered. */
export const answersTo = (kinds: QuestionKinds, own: Answering): Record<string, Answer> => ({
  [kinds.read]: readAnswer(own),
  [kinds.store]: storeAnswer(own),
})

const readAnswer =
  ({ sandbox, onRead }: Answering): Answer =>
  async (question) => {
    const { fileName, content } = deserialize(question) as ReadQuestion
    const started = performance.now()
    const result = await sandbox.run(fileName, content)
    onRead?.(fileName, (performance.now() - started) / 1000)
    if (!result.ok) return { answer: serialize(result satisfies ReadAnswer) }
    const kept = serialize(result.value)
    return { answer: serialize({ ok: true, value: kept.length } satisfies ReadAnswer), kept }
  }

const storeAnswer =
  ({ making, onStored }: Answering): Answer =>
  async (question, { keptWith, isEarlierFree }) => {
    const lot = deserialize(question) as Lot
    const documentAt = async (key: string) => {
      const kept = await keptWith(key)
      if (kept === null) throw new Error('what was read is not there any more; run ingest again')
      return deserialize(kept) as NormalizedDocument
    }
    const isDone = await storeLot(making, lot, { documentAt, isNeeded: isEarlierFree })
    if (isDone) onStored?.(lot.documents.length)
    return { answer: serialize(isDone satisfies StoreAnswer) }
  }

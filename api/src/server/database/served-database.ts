import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ChangeCounter, type Database, endLongReads, mainFile } from '@plangraph/database'
import type { FormerDatabases } from '../../domain/former/former-databases.js'
import { isAtHand, type Reply } from '../../shared/http/reply.js'
import type { DataServices } from '../services/data-services.js'
import type { Asked } from '../services/service.js'
import { type DatabaseFiles, filesAt, removeLeftovers } from './database-files.js'

/** How often it is looked whether answers are still computed, in milliseconds. */
const IDLE_INTERVAL = 20

/** One open database, and what answers from it. */
export class ServedDatabase {
  /** Answers that are being computed, or sent while they are read. */
  #active = 0

  private constructor(
    readonly database: Database,
    readonly services: DataServices,
    readonly files: DatabaseFiles,
    readonly changes: ChangeCounter,
    readonly former: FormerDatabases,
  ) {}

  /** @param path what the database is known by; null for where it is */
  static async of(
    database: Database,
    path: string | null,
    { services, former, changes }: Pick<ServedDatabase, 'services' | 'former' | 'changes'>,
  ): Promise<ServedDatabase> {
    // Reading makes the log and its index where they are not there yet.
    await database.dataset.findFirst()
    return new ServedDatabase(database, services, await filesAt(path ?? (await mainFile(database))), changes, former)
  }

  /** What a request asks of one of the services, once it is known what was committed before all of it was here. */
  ask(name: keyof DataServices, request: IncomingMessage): Asked | Promise<Asked> {
    const asked = this.services[name].ask(request)
    return asked instanceof Promise ? asked.then((known) => this.#current(known)) : this.#current(asked)
  }

  #current(asked: Asked): Asked | Promise<Asked> {
    const looked = this.changes.look()
    const counted = this.#counted(asked)
    return looked === null ? counted : looked.then(() => counted)
  }

  /**
   * Closes it when nothing is computed from it any more, or when that takes too long, after its file has given way to
   * another. The last changes are written into the file first, because their log is left at a path that is now the other's.
   *
   * @param graceSeconds how long answers have to end
   */
  async closeReplaced(graceSeconds: number): Promise<void> {
    const late = performance.now() + graceSeconds * 1000
    while (this.#active > 0 && performance.now() < late) await sleep(IDLE_INTERVAL)
    try {
      await endLongReads(this.database)
      await this.database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
    } finally {
      this.changes.close()
      await this.former.close()
      await this.database.$disconnect()
      await removeLeftovers(this.files)
    }
  }

  #counted(asked: Asked): Asked {
    const answer: Asked['answer'] = async (context) => {
      this.#active += 1
      try {
        const reply = await asked.answer(context)
        const { body } = reply
        if (body === undefined || isAtHand(body)) return reply
        return { ...reply, body: this.#countedBody(body) }
      } finally {
        this.#active -= 1
      }
    }
    return { ...asked, answer }
  }

  async *#countedBody(body: Extract<Reply['body'], AsyncIterable<unknown>>) {
    this.#active += 1
    try {
      yield* body
    } finally {
      this.#active -= 1
    }
  }
}

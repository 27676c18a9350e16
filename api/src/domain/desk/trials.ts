import type { Child, ChildEnd } from '../ingest/child-process.js'
import { within } from '../ingest/within.js'
import { beingTried, inProgress } from './refusals.js'

/** How long what came of a trial is kept for who asked for it and did not wait, in milliseconds. */
const KEPT = 60_000

interface Trial<Message> {
  asked: string
  end: Promise<ChildEnd<Message>>
  isOver: boolean
}

/** Processes that try something out, one at a time. A request waits a while for one; the same asked again waits for the same. */
export class Trials<Message> {
  #last: Trial<Message> | null = null

  /**
   * What came of a trial that is begun, or that was asked for before.
   *
   * @param asked all that tells it from others
   * @throws {RequestError} BEING_PREPARED when it takes longer than the patience, INGEST_IN_PROGRESS while another one goes on
   */
  async ended(asked: string, patience: number, start: (asked: string) => Child<Message>): Promise<ChildEnd<Message>> {
    if (this.#last !== null && this.#last.asked !== asked && !this.#last.isOver) throw inProgress()
    const trial = this.#last?.asked === asked ? this.#last : this.#begin(asked, start)
    const end = await within(trial.end, patience)
    if (end === null) throw beingTried()
    this.#forget(trial)
    return end
  }

  #begin(asked: string, start: (asked: string) => Child<Message>): Trial<Message> {
    const trial: Trial<Message> = { asked, end: start(asked).ended, isOver: false }
    this.#last = trial
    void trial.end.finally(() => {
      trial.isOver = true
      setTimeout(() => this.#forget(trial), KEPT).unref()
    })
    return trial
  }

  #forget(trial: Trial<Message>): void {
    if (this.#last === trial) this.#last = null
  }
}

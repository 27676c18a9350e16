import { fileURLToPath } from 'node:url'
import type { MadeBy, SeenDocument } from '@plangraph/etl/desk'
import { type ChildEnd, startChild } from '../ingest/child-process.js'
import type { RunEnd, RunProcess } from '../ingest/run-process.js'
import { changedMeanwhile, inProgress } from './refusals.js'

const CHILD = fileURLToPath(new URL('./withdraw-child.ts', import.meta.url))

/** A document that somebody wants withdrawn. */
export interface AskedWithdrawal {
  seen: SeenDocument
  why: string
  made: MadeBy
}

/** What the process of a withdrawal sends: its run, or why nothing was withdrawn. */
export type WithdrawalEnd = { runId: string } | { changed: { now: unknown; version: string | null } } | { isBusy: true }

/**
 * Starts the run that withdraws a document.
 *
 * @param file path of the database
 */
export function startWithdrawal(file: string, asked: AskedWithdrawal): RunProcess {
  const { ended, ...child } = startChild<WithdrawalEnd>(CHILD, [JSON.stringify(asked)], file)
  return { ...child, ended: ended.then(endOf) }
}

function endOf(end: ChildEnd<WithdrawalEnd>): RunEnd {
  if (end.message === null) return { runId: null, said: end.said }
  if ('runId' in end.message) return end.message
  if ('isBusy' in end.message) return { runId: null, refusal: inProgress() }
  const { now, version } = end.message.changed
  return { runId: null, refusal: changedMeanwhile(now, version) }
}

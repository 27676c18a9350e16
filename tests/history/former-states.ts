import { rmSync } from 'node:fs'
import type { Database } from '@plangraph/database'
import { pointAt } from '../../etl/src/run/former-points.js'
import { writeAsOf } from '../../etl/src/store/history/write-as-of.js'
import { type DataRows, differences, readDataRows } from './data-rows.js'
import { sumOfChanges } from './sum-of-changes.js'

/** A state that a history went through. */
export interface Passed {
  step: number
  what: string
  /** Id of the revision that was the last then. */
  revision: string
  rows: DataRows
}

/** Remembers the state that a database is in; null where nothing was ever changed in it. */
export async function passedNow(db: Database, file: string, step: number, what: string): Promise<Passed | null> {
  const revision = await db.revision.findFirst({ orderBy: { id: 'desc' } })
  return revision && { step, what, revision: revision.id, rows: readDataRows(file) }
}

/** Asks for every former state of a database, and tells what of it is not as it was, or can't be told from the changes since. */
export async function faultsSince(db: Database, file: string, passed: readonly Passed[]): Promise<string[]> {
  const now = readDataRows(file)
  const faults: string[] = []
  for (const { rows, revision, what, step } of passed) {
    const found = [
      ...differences(rows, await asOf(db, file, revision, now)),
      ...sumOfChanges(file, revision, rows, now),
    ]
    faults.push(...found.map((fault) => `step ${step} (${what}): ${fault}`))
  }
  return faults
}

async function asOf(db: Database, file: string, revision: string, now: DataRows): Promise<DataRows> {
  const point = await pointAt(db, new Date(Number(revision)))
  if (point === 'present') return now
  if (!('revision' in point)) throw new Error(`nothing is known of ${revision}`)
  const former = `${file}.former`
  await writeAsOf(`file:${file}`, point.revision, former)
  const rows = readDataRows(former)
  rmSync(former)
  return rows
}

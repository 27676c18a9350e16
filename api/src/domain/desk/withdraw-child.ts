import { DatabaseError } from '@plangraph/database'
import { ChangedMeanwhile, processIo, withdrawSeen } from '@plangraph/etl/desk'
import { endWithParent } from '@plangraph/etl/ingest'
import type { AskedWithdrawal, WithdrawalEnd } from './start-withdrawal.js'

/** The process that withdraws the document of its argument, and sends the server the id of the run, or why there was none. */
async function withdraw(given: string): Promise<WithdrawalEnd> {
  const { seen, why, made } = JSON.parse(given) as AskedWithdrawal
  try {
    return { runId: await withdrawSeen(processIo, seen, why, made) }
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { changed: { now: error.now, version: error.version } }
    if (error instanceof DatabaseError && error.kind === 'BUSY') return { isBusy: true }
    throw error
  }
}

endWithParent()
try {
  const end = await withdraw(process.argv[2] ?? '')
  process.send?.(end, () => process.disconnect())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.disconnect())
}

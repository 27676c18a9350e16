import { foresee, foreseeWithdrawal, processIo, stated } from '@plangraph/etl/desk'
import { endWithParent } from '@plangraph/etl/ingest'

/** What is to be tried out: a correction without its id, or the withdrawal of a document by its id. */
export type Trial = { correction: object } | { withdraw: string }

/** The process that tells what the trial of its argument would change, on a copy of the database. */
async function foretell(given: string) {
  const trial = JSON.parse(given) as Trial
  if ('withdraw' in trial) return foreseeWithdrawal(processIo, trial.withdraw)
  const read = stated(trial.correction)
  if ('problems' in read) throw new Error(read.problems.join('; '))
  return foresee(processIo, read.correction)
}

endWithParent()
try {
  const foresight = await foretell(process.argv[2] ?? '')
  process.send?.(foresight, () => process.disconnect())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.disconnect())
}

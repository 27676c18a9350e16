import { foresee, processIo, stated } from '@plangraph/etl/desk'
import { endWithParent } from '@plangraph/etl/ingest'

/** The process that tells what the correction of its argument would change, on a copy of the database. */
async function foretell(given: string) {
  const read = stated(JSON.parse(given))
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

import { endWithParent, writeAsOf } from '@plangraph/etl/history'

// The process that writes a database as it was after a revision: the file of the present one, the revision, where it goes.
endWithParent()
const [file = '', revision = '', target = ''] = process.argv.slice(2)
try {
  await writeAsOf(file, revision, target)
  process.send?.(true, () => process.disconnect())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.disconnect())
}

import { endWithParent, writeAsOf } from '@plangraph/etl/history'

// The process that writes a database as it was after a revision: that of DATABASE_URL, the revision, where it goes.
endWithParent()
const [revision = '', target = ''] = process.argv.slice(2)
try {
  await writeAsOf(process.env.DATABASE_URL ?? '', revision, target)
  process.send?.(true, () => process.disconnect())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.disconnect())
}

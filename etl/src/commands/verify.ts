import { defineCommand } from 'citty'
import { withReading } from '../sandbox/index.js'
import { verifyDatabase } from '../verify/verify-database.js'
import { findFiles } from './find-files.js'
import type { Io } from './io.js'
import { readLimits } from './read-limits.js'
import { verifyReport } from './verify-report.js'
import { withDatabase } from './with-database.js'

export const VERIFY_EXAMPLE = 'npm run etl -- verify'

/** `verify [PATH…]`; resolves to the exit code: 1 when a row is wrong or a file missing. */
export async function verify(paths: readonly string[], options: { quiet: boolean }, io: Io): Promise<number> {
  const files = paths.length > 0 ? await findFiles(paths) : null
  const limits = readLimits(io.env)
  return withDatabase(io, async (db) => {
    const report = await withReading(limits, ({ run, size }) =>
      verifyDatabase(db, files, { read: run, parallel: size }),
    )
    const { text, ok } = verifyReport(report)
    if (!ok) io.err(text)
    else if (!options.quiet) io.out(text)
    return ok ? 0 : 1
  })
}

export const verifyCommand = (io: Io) =>
  defineCommand({
    meta: {
      name: 'npm run etl -- verify',
      description: 'Read the kept files again and check every row that has offsets against them.',
    },
    args: {
      path: {
        type: 'positional',
        description: 'Check against the files that are here, not against those kept',
        required: false,
      },
      quiet: { type: 'boolean', description: 'Print only what is wrong' },
    },
    run: ({ args }) => verify(args._, { quiet: args.quiet === true }, io),
  })

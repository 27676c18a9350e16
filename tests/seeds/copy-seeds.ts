import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFile, sourcesOf } from '@plangraph/database'
import { runCli } from '../../etl/src/commands/cli.js'
import { copyWhole } from '../database/copy-whole.js'
import { openSeeds } from './seeds-database.js'

/** A copy of the seeds database that a test may write to. */
export async function copySeeds() {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-copy-'))
  const file = join(folder, 'copy.db')
  const seeds = await openSeeds()
  copyWhole(databaseFile(process.env.SEEDS_DATABASE_URL ?? ''), file)
  cpSync((await sourcesOf(seeds)).name, join(folder, 'sources'), { recursive: true })
  await seeds.$disconnect()
  const url = `file:${file}`
  return { url, folder, etl: etlOn(url), remove: () => rmSync(folder, { recursive: true }) }
}

/** `npm run etl -- …` on a database: its exit code and what it prints. */
export const etlOn =
  (url: string | undefined) =>
  async (...argv: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const code = await runCli(argv, {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      env: { DATABASE_URL: url },
      interactive: false,
      columns: 120,
    })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }

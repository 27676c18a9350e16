import { addressOf } from '@plangraph/database'
import { type Release, releasesBeside, releasesIn } from '../tabular/releases/release-list.js'
import { writeRelease } from '../tabular/releases/write-release.js'
import { openServed } from './open-served.js'
import type { Output } from './say.js'

const HELP = `Usage: npm run etl -- release [NAME]
       npm run etl -- releases

release keeps the data as they are now as a version that stays: every table as CSV and Parquet, CITATION.cff, changes.txt (what
changed since the release before, by name) and SHA256SUMS, in the folder releases/NAME beside the database. A server gives them
out at /data/releases. Without NAME it is named by the day of its last change. releases lists those that there are.

  DATABASE_URL  the database (file:data/plangraph.db)`

/** `release [NAME]` and `releases`; resolves to the exit code. */
export async function runRelease(
  [command, ...args]: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<number> {
  const url = environment.DATABASE_URL || 'file:data/plangraph.db'
  const file = addressOf(url)
  if (args.includes('--help') || args.includes('-h')) output.say(HELP)
  else if (command === 'releases') output.say(listOf(await releasesIn(releasesBeside(file))))
  else await release(args, url, output)
  return 0
}

async function release([name, ...more]: readonly string[], url: string, output: Output): Promise<void> {
  if (more.length > 0 || name?.startsWith('-')) throw new Error(`release takes one name, or none\n\n${HELP}`)
  const database = await openServed(url, output)
  try {
    const made = await writeRelease(database, addressOf(url), name)
    const since = made.previous === null ? 'the first release' : `changes since ${made.previous}`
    output.say(`release ${made.name}: version ${made.version}, ${made.files.length} files, ${since}\n${made.citation}`)
  } finally {
    await database.$disconnect()
  }
}

const listOf = (releases: readonly Release[]): string =>
  releases.length === 0
    ? 'There is no release yet: npm run etl -- release'
    : releases.map(({ name, version, changedAt }) => `${name}  ${version}  ${changedAt?.slice(0, 10) ?? ''}`).join('\n')

import { tell } from '@plangraph/figures'
import { defineCommand } from 'citty'
import { CATALOGUE } from './folders.js'
import { CommandError, type Io } from './io.js'
import { withDatabase } from './with-database.js'

export const UNMATCHED_EXAMPLE = 'npm run etl -- unmatched --most 20'

const MOST = 20
const NEAREST = 3

/** `unmatched`: names that the catalogue lacks, those of most figures first, each with the entries nearest to it and an entry to begin with. */
export async function unmatched(options: { most?: string }, io: Io): Promise<number> {
  const most = Number(options.most ?? MOST)
  if (!Number.isInteger(most) || most < 1) throw new CommandError(`--most "${options.most}" is no number of names.`)
  const { nameFinder } = await import('./name-finder.js')
  return withDatabase(io, async (db) => {
    const { find } = await nameFinder(CATALOGUE)
    const names = await find(db)
    if (names.length === 0) io.out('Every name is in the catalogue.')
    const titles = new Map(
      (await db.document.findMany({ select: { id: true, title: true } })).map((one) => [one.id, one.title]),
    )
    for (const { name, figures, unit, documentIds, ...one } of names.slice(0, most)) {
      const [first = '', ...others] = documentIds.map((id) => titles.get(id) ?? id)
      const more = others.length === 0 ? '' : ` and ${others.length} more`
      io.out(`${name}${unit === null ? '' : ` (${unit})`}: ${figures} figures, in ${first}${more}`)
      for (const { code, name: entry, why } of one.nearest(NEAREST))
        io.out(`    near ${code} ${entry}: ${tell(why).message}`)
      io.out(one.draft())
    }
    if (names.length > most) io.out(`${names.length - most} more: --most ${names.length} prints all.`)
    return 0
  })
}

export const unmatchedCommand = (io: Io) =>
  defineCommand({
    meta: {
      name: 'npm run etl -- unmatched',
      description: 'Print the names that the catalogue lacks, with the entries nearest to each and one to begin with.',
    },
    args: { most: { type: 'string', description: `How many names; ${MOST} unless given` } },
    run: ({ args }) => unmatched(args.most === undefined ? {} : { most: args.most }, io),
  })

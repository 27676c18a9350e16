import type { Database, Region } from '@plangraph/database'
import { values } from '../filters/value-lists.js'
import { invalidArgument, quoted } from '../ids/invalid-argument.js'

/**
 * The regions that codes or full names mean, in the order given, each once. One statement.
 *
 * @throws {GraphQLError} naming the argument and the region, for one that is unknown and for a name that several bear
 */
export async function resolveRegions(
  database: Database,
  asked: readonly string[],
  argument: string,
): Promise<Region[]> {
  const names = values(asked, argument) ?? []
  const rows = await database.region.findMany({ where: { OR: [{ code: { in: names } }, { name: { in: names } }] } })
  const found = names.map((name) => {
    const bearers = rows.filter((row) => row.code === name || row.name === name)
    if (bearers[0] !== undefined && bearers.length === 1) return bearers[0]
    if (bearers.length === 0)
      throw invalidArgument(argument, `there is no region with the code or name ${quoted(name)}.`)
    const codes = bearers.map(({ code }) => code).sort()
    throw invalidArgument(
      argument,
      `${codes.length} regions are named ${quoted(name)}; give a code: ${codes.join(', ')}.`,
    )
  })
  return [...new Set(found)]
}

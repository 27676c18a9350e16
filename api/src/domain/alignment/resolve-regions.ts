import type { Database, Region } from '@plangraph/database'
import { invalidArgument, quoted } from '../../shared/errors.js'
import { values } from '../../shared/value-lists.js'
import { unknownRegion } from '../filters/unknown-region.js'

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
  const names = values(asked, argument)
  const rows = await database.region.findMany({ where: { OR: [{ code: { in: names } }, { name: { in: names } }] } })
  const bearersOf = (name: string) => rows.filter((row) => row.code === name || row.name === name)
  const unknown = names.find((name) => bearersOf(name).length === 0)
  if (unknown !== undefined) throw await unknownRegion(database, unknown, argument)
  const found = names.map((name) => {
    const bearers = bearersOf(name)
    if (bearers[0] !== undefined && bearers.length === 1) return bearers[0]
    const codes = bearers.map(({ code }) => code).sort()
    throw invalidArgument(
      argument,
      `${codes.length} regions are named ${quoted(name)}; give a code: ${codes.join(', ')}.`,
    )
  })
  return [...new Set(found)]
}

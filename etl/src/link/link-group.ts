import { spanOf } from '@plangraph/figures'
import { assignedFrom } from './assignments.js'
import { type Epoch, epochsOf } from './epochs.js'
import { type Goal, isGiven, mayHaveChanged } from './goals.js'
import { dateOf, isForeign, NEVER } from './governing.js'
import { inheritance } from './inheritance.js'
import type { Link, LinkIndicator, LinkWorld, Statement } from './model.js'
import { restatements, supersessions } from './restatements.js'

/** The statement that governs in a region, for the time it counts. */
export interface Governing {
  statement: Statement
  span: string
  /** Date signed of the first document of its own that states the goal; '' where that of one is not known. */
  since: string
  /** Date signed of the document that governs; '' where it is not known. */
  signedOn: string
}

export interface LinkedGroup {
  governing: Governing[]
  links: Link[]
}

/** Puts the statements of one indicator and year by the span that they count, and by role. */
function bySpan(statements: readonly Statement[], { measure }: LinkIndicator): Map<string, Map<string, Statement[]>> {
  const groups = new Map<string, Map<string, Statement[]>>()
  for (const statement of statements) {
    const key = `${spanOf(statement, measure)} ${statement.role}`
    const regions = groups.get(key) ?? new Map<string, Statement[]>()
    groups.set(key, regions)
    const own = regions.get(statement.regionCode)
    if (own) own.push(statement)
    else regions.set(statement.regionCode, [statement])
  }
  return groups
}

/**
 * Governing statements and links of one indicator and year.
 *
 * @param statements of the regions and of all above them, former goals that documents repeat among them
 * @param given the regions to work on, null for all; of those that are not among the `changed` only links to what
 * documents of regions above state are made
 */
export function linkGroup(
  world: LinkWorld,
  statements: readonly Statement[],
  indicator: LinkIndicator,
  given: Pick<Goal, 'regions' | 'changed'> = { regions: null, changed: new Set() },
): LinkedGroup {
  const found: LinkedGroup = { governing: [], links: [] }
  const groups = bySpan(statements, indicator)
  for (const [key, group] of groups) {
    const assigned = groups.get(key.replace(/ GOAL$/, ' ASSIGNED'))
    for (const code of [...group.keys()].filter((region) => isGiven(region, given)).sort()) {
      const own = group.get(code) as readonly Statement[]
      const epochs = epochsOf(own, world)
      if (mayHaveChanged(code, given)) {
        const governing = governingOf(epochs, world, indicator)
        if (governing !== null) found.governing.push(governing)
        found.links.push(...restatements(world, epochs, indicator), ...supersessions(world, epochs, own, indicator))
      }
      found.links.push(
        ...epochs.flatMap((epoch, i) => [
          ...inheritance(world, group, code, { ...epoch, lasts: i === 0 }, indicator),
          ...assignedFrom(world, assigned?.get(code) ?? [], { ...epoch, lasts: i === 0 }, indicator),
        ]),
      )
    }
  }
  return found
}

function governingOf(epochs: readonly Epoch[], world: LinkWorld, { measure }: LinkIndicator): Governing | null {
  const [last] = epochs
  if (last === undefined) return null
  const own = epochs.flatMap(({ head, others }) => [head, ...others]).filter((one) => !isForeign(one, world))
  const since = own.map((one) => dateOf(world.documents, one)).reduce((a, b) => (b < a ? b : a), NEVER)
  const signedOn = dateOf(world.documents, last.head)
  return { statement: last.head, span: spanOf(last.head, measure), since, signedOn }
}

import { linkGroup } from '../../etl/src/link/link-group.js'
import type { Link, LinkIndicator, LinkWorld, Statement } from '../../etl/src/link/model.js'
import { goalKey } from './model.js'

/** Governing statements and links of all statements, by the pure core alone. */
export function linkInMemory(
  world: LinkWorld,
  statements: readonly Statement[],
): { governing: Statement[]; links: Link[] } {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = goalKey(statement.indicatorCode, statement.year)
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  const governing: Statement[] = []
  const links: Link[] = []
  for (const group of groups.values()) {
    const indicator = world.indicators.get(group[0]?.indicatorCode ?? '') as LinkIndicator
    const linked = linkGroup(world, group, indicator)
    for (const { statement } of linked.governing) governing.push(statement)
    for (const link of linked.links) links.push(link)
  }
  return { governing, links }
}

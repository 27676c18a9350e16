import { type Epoch, epochsOf, statedBy } from './epochs.js'
import { dateOf, isForeign } from './governing.js'
import { adjustedSince, documentsOf } from './inheritance.js'
import { basisOfField, wayBetween } from './link-basis.js'
import type { Link, LinkIndicator, LinkWorld, Statement } from './model.js'
import { titleOf, withinRegion } from './restatements.js'

/**
 * From a region's own goal to the part of an upper goal that documents of regions above had given to it when it was signed
 * (分解): to the one of them that governed then. The words of the document that assigns name the region, so no citation is
 * needed; one that leads there is told.
 *
 * @param assigned what is given to the region, of the span of the goal
 */
export function assignedFrom(
  world: LinkWorld,
  assigned: readonly Statement[],
  { head, others, lasts }: Epoch & { lasts: boolean },
  indicator: LinkIndicator,
): Link[] {
  if (head.role === 'ASSIGNED' || isForeign(head, world)) return []
  const [current] = epochsOf(statedBy(dateOf(world.documents, head), assigned, world), world)
  if (current === undefined) return []
  const part = current.head
  const own = documentsOf([head, ...others])
  const there = new Set([part.documentId])
  const way = wayBetween(world, own, there) ?? basisOfField(world, own, there)
  const { why, ...compared } = withinRegion(world, head, part, indicator)
  const args = { title: titleOf(world, part), part: part.shown, comparison: why }
  const link = { ...compared, kind: 'ASSIGNED_FROM' as const, why: { code: 'assigned-from' as const, args } }
  const outdatedBy = lasts ? adjustedSince(head, part, assigned, world) : null
  return [{ ...link, basis: way?.basis ?? null, citationIds: way?.citationIds ?? [], outdatedBy }]
}

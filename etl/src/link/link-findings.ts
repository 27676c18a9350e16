import { Prisma } from '@plangraph/database'
import { type Because, sameBound, type Told, told } from '@plangraph/figures'
import { shortHash } from '../model/hash.js'
import { among } from '../store/json-rows.js'
import { type KeptFinding, keepFindings, storedFindings } from '../store/kept-findings.js'
import { linkId } from './link-rows.js'
import type { Link, LinkWorld, Statement } from './model.js'
import { LAST, onGoals } from './on-goals.js'
import { discrepancy } from './rounding.js'

interface LinkFinding extends Told {
  kind: 'DISCREPANCY' | 'LOOSER_THAN_UPSTREAM' | 'OUTDATED_UPSTREAM'
  severity: 'INFO' | 'WARNING'
  link: Link
}

const nameOf = (world: LinkWorld, statement: Statement) =>
  world.indicators.get(statement.indicatorCode)?.name ?? statement.indicatorCode
const placeOf = (world: LinkWorld, statement: Statement) =>
  world.regions.get(statement.regionCode)?.name ?? statement.regionCode
const titleOf = (world: LinkWorld, statement: Statement) =>
  world.documents.get(statement.documentId)?.title ?? statement.documentId

/** What a link says that a careful reader should look at; nothing for most. */
function findingsOf(link: Link, byId: ReadonlyMap<string, Statement>, world: LinkWorld): LinkFinding[] {
  const [down, up] = [byId.get(link.downstreamId), byId.get(link.upstreamId)]
  if (!down || !up || link.kind === 'SUPERSEDES') return []
  const goal: Because = {
    code: 'goal',
    args: { place: placeOf(world, down), indicator: nameOf(world, down), year: String(down.year) },
  }
  if (link.kind === 'RESTATES') {
    if (!discrepancy(down, up)) return []
    const [title, otherTitle] = [titleOf(world, down), titleOf(world, up)]
    const why = told('discrepancy', { goal, title, own: down.shown, otherTitle, other: up.shown })
    return [{ kind: 'DISCREPANCY', severity: sameBound(down, up) ? 'INFO' : 'WARNING', ...why, link }]
  }
  if (link.kind === 'ASSIGNED_FROM') return assignedFindings(link, goal, down, up, world)
  const above = placeOf(world, up)
  const found: LinkFinding[] = []
  if (link.outdatedBy) {
    const { outdatedBy: now } = link
    const args = { goal, own: down.shown, above, former: up.shown, title: titleOf(world, now), now: now.shown }
    found.push({ kind: 'OUTDATED_UPSTREAM', severity: 'INFO', ...told('outdated-upstream', args), link })
  }
  if (link.stance === 'LOOSER' && !link.marginal) {
    const why = told('looser-than-upstream', { goal, own: down.shown, above, other: up.shown })
    // Without a citation between them the two may rest on different grounds.
    const severity = link.basis === 'SAME_FIELD' ? 'INFO' : 'WARNING'
    found.push({ kind: 'LOOSER_THAN_UPSTREAM', severity, ...why, link })
  }
  return found
}

/** Of a part that an upper document assigns: whether the own goal asks for less, and whether the part was adjusted since. */
function assignedFindings(
  link: Link,
  goal: Because,
  down: Statement,
  part: Statement,
  world: LinkWorld,
): LinkFinding[] {
  const found: LinkFinding[] = []
  const title = titleOf(world, part)
  if (link.outdatedBy) {
    const { outdatedBy: now } = link
    const args = { goal, own: down.shown, title, former: part.shown, now: now.shown, otherTitle: titleOf(world, now) }
    found.push({ kind: 'OUTDATED_UPSTREAM', severity: 'INFO', ...told('outdated-assignment', args), link })
  }
  if (link.stance === 'LOOSER' && !link.marginal && discrepancy(down, part)) {
    const why = told('looser-than-assigned', { goal, own: down.shown, title, other: part.shown })
    const severity = link.citationIds.length === 0 ? 'INFO' : 'WARNING'
    found.push({ kind: 'LOOSER_THAN_UPSTREAM', severity, ...why, link })
  }
  return found
}

/** What links say that a careful reader should look at. One document may say the same thing in several places: once for all. */
export function linkFindings(
  statements: ReadonlyMap<string, Statement>,
  links: readonly Link[],
  world: LinkWorld,
): KeptFinding[] {
  const groups = new Map<string, LinkFinding[]>()
  for (const finding of links.flatMap((link) => findingsOf(link, statements, world))) {
    const { kind, link } = finding
    const key = [kind, link.upstreamId, statements.get(link.downstreamId)?.documentId].join(' ')
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  const wanted = [...groups.values()].map((group) => wantedFinding(group, statements))
  return [...new Map(wanted.map((row) => [row.id, row])).values()]
}

/** Brings the findings on links that were written to what they are to be; those of a link that is gone went with it. */
export async function writeLinkFindings(
  tx: Prisma.TransactionClient,
  written: readonly Link[],
  findings: readonly KeptFinding[],
): Promise<void> {
  const ids = new Set(written.map(linkId))
  const wanted = findings.filter((finding) => ids.has(finding.linkId ?? ''))
  await keepFindings(tx, await storedFindings(tx, Prisma.sql`"linkId" ${among(ids)}`), wanted)
}

function wantedFinding(group: readonly LinkFinding[], byId: ReadonlyMap<string, Statement>): KeptFinding {
  const { link, ...finding } = group[0] as LinkFinding
  const ends = [...group.map((finding) => finding.link.downstreamId), link.upstreamId]
  const goals = ends.map((id) => byId.get(id) as Statement)
  const [{ documentId }] = goals as [Statement]
  const id = linkId(link)
  const row = { ...finding, id: shortHash('finding', finding.kind, id), documentId, ordinal: LAST, linkId: id }
  return { ...row, wholeGoal: null, subject: null, rowLabel: null, ...onGoals(goals) }
}

import type { Prisma } from '@plangraph/database'
import { type Because, sameBound, type Told, told } from '@plangraph/figures'
import { shortHash } from '../model/hash.js'
import { chunks, compareRows } from '../store/sync-table.js'
import { insertRows, type RowOf } from '../store/write-rows.js'
import { linkId } from './link-rows.js'
import type { Link, LinkWorld, Statement } from './model.js'
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

/** Keeps the findings on links; those of a link that is gone went with it. */
export async function writeLinkFindings(
  tx: Prisma.TransactionClient,
  statements: readonly Statement[],
  links: readonly Link[],
  world: LinkWorld,
): Promise<void> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const groups = new Map<string, LinkFinding[]>()
  for (const finding of links.flatMap((link) => findingsOf(link, byId, world))) {
    // One document may say the same thing in several places: one finding for all of them.
    const { kind, link } = finding
    const key = [kind, link.upstreamId, byId.get(link.downstreamId)?.documentId].join(' ')
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  const wanted = new Map([...groups.values()].map((group) => wantedFinding(group, byId)).map((row) => [row.id, row]))
  const before = await storedFindings(tx, links)
  const difference = compareRows(before, [...wanted.values()], ({ id }) => id)
  const gone = [...difference.removed, ...difference.changed.map((change) => change.before)]
  for (const part of chunks(gone.map(({ id }) => id))) await tx.finding.deleteMany({ where: { id: { in: part } } })
  await addFindings(tx, [...difference.added, ...difference.changed.map(({ after }) => after)], byId)
}

/** A finding with the targets it is about, those that say it first. */
interface TargetFinding extends FindingRow {
  targetIds: string[]
}

function wantedFinding(group: readonly LinkFinding[], byId: ReadonlyMap<string, Statement>): TargetFinding {
  const { link, ...finding } = group[0] as LinkFinding
  const { documentId } = byId.get(link.downstreamId) as Statement
  const id = linkId(link)
  const targetIds = [...group.map((finding) => finding.link.downstreamId).sort(), link.upstreamId]
  const row = { ...finding, id: shortHash('finding', finding.kind, id), documentId, ordinal: LAST, linkId: id }
  return { ...row, rowLabel: null, targetIds }
}

async function storedFindings(tx: Prisma.TransactionClient, links: readonly Link[]): Promise<TargetFinding[]> {
  const upstream = new Map(links.map((link) => [linkId(link), link.upstreamId]))
  const found: TargetFinding[] = []
  for (const part of chunks([...upstream.keys()])) {
    const rows = await tx.finding.findMany({ where: { linkId: { in: part } }, include: { targets: true } })
    for (const { targets, ...row } of rows) {
      const above = upstream.get(row.linkId ?? '')
      const ids = targets.map(({ targetId }) => targetId)
      const own = ids.filter((id) => id !== above).sort()
      found.push({ ...row, targetIds: [...own, ...ids.filter((id) => id === above)] })
    }
  }
  return found
}

type FindingRow = RowOf<'Finding'>

async function addFindings(
  tx: Prisma.TransactionClient,
  findings: readonly TargetFinding[],
  byId: ReadonlyMap<string, Statement>,
): Promise<void> {
  const attached = findings.flatMap(({ id, targetIds }) => targetIds.map((targetId) => ({ findingId: id, targetId })))
  const documents = findings.flatMap(({ id, targetIds }) => {
    const ids = new Set(targetIds.map((targetId) => (byId.get(targetId) as Statement).documentId))
    return [...ids].map((documentId) => ({ findingId: id, documentId }))
  })
  const rows = findings.map(({ targetIds: _targets, ...row }) => row)
  await insertRows(tx, 'Finding', rows)
  await insertRows(tx, 'FindingTarget', attached)
  // The evidence of a target has the target's id.
  const evidence = attached.map(({ findingId, targetId }) => ({ findingId, evidenceId: targetId }))
  await insertRows(tx, 'FindingEvidence', evidence)
  await insertRows(tx, 'FindingDocument', documents)
}

/** Behind the findings of a document's own reading. */
const LAST = 1_000_000

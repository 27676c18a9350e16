import type { Prisma } from '@plangraph/database'
import { shortHash } from '../load/hash.js'
import { chunks, compareRows } from '../load/sync-table.js'
import { sameBound } from './bounds.js'
import { linkId } from './link-rows.js'
import type { Link, LinkWorld, Statement } from './model.js'
import { discrepancy } from './rounding.js'

interface LinkFinding {
  kind: 'DISCREPANCY' | 'LOOSER_THAN_UPSTREAM'
  severity: 'INFO' | 'WARNING'
  message: string
  link: Link
}

const nameOf = (world: LinkWorld, statement: Statement) =>
  world.indicators.get(statement.indicatorCode)?.name ?? statement.indicatorCode
const placeOf = (world: LinkWorld, statement: Statement) =>
  world.regions.get(statement.regionCode)?.name ?? statement.regionCode
const titleOf = (world: LinkWorld, statement: Statement) =>
  world.documents.get(statement.documentId)?.title ?? statement.documentId

/** What a link says that a careful reader should look at; null for most. */
function findingOf(link: Link, byId: ReadonlyMap<string, Statement>, world: LinkWorld): LinkFinding | null {
  const [down, up] = [byId.get(link.downstreamId), byId.get(link.upstreamId)]
  if (!down || !up) return null
  const goal = `${placeOf(world, down)}, ${nameOf(world, down)} ${down.year}`
  if (link.kind === 'RESTATES') {
    if (down.adjusts || up.adjusts || !discrepancy(down, up)) return null
    const message = `${goal}: ${titleOf(world, down)} states ${down.shown}, ${titleOf(world, up)} ${up.shown}; neither is a rounding of the other.`
    return { kind: 'DISCREPANCY', severity: sameBound(down, up) ? 'INFO' : 'WARNING', message, link }
  }
  if (link.stance !== 'LOOSER' || link.marginal) return null
  const message = `${goal}: ${down.shown} is looser than ${placeOf(world, up)}'s ${up.shown}.`
  // Without a citation between them the two may rest on different grounds.
  return { kind: 'LOOSER_THAN_UPSTREAM', severity: link.basis === 'SAME_FIELD' ? 'INFO' : 'WARNING', message, link }
}

/** Keeps the findings on links; those of a link that is gone went with it. */
export async function writeLinkFindings(
  tx: Prisma.TransactionClient,
  statements: readonly Statement[],
  links: readonly Link[],
  world: LinkWorld,
): Promise<void> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const found = new Map<string, LinkFinding[]>()
  for (const finding of links.flatMap((link) => findingOf(link, byId, world) ?? [])) {
    // One document may say the same thing in several places: one finding for all of them.
    const { kind, link } = finding
    const key = [kind, link.upstreamId, byId.get(link.downstreamId)?.documentId].join(' ')
    found.set(key, [...(found.get(key) ?? []), finding])
  }
  const wanted = new Map([...found.values()].map((group) => [rowOf(group, byId).id, group]))
  const before: FindingRow[] = []
  for (const part of chunks(links.map(linkId)))
    before.push(...(await tx.finding.findMany({ where: { linkId: { in: part } } })))
  const rows = [...wanted.values()].map((group) => rowOf(group, byId))
  const difference = compareRows(before, rows, ({ id }) => id)
  for (const part of chunks(difference.removed))
    await tx.finding.deleteMany({ where: { id: { in: part.map(({ id }) => id) } } })
  for (const { after } of difference.changed) await tx.finding.update({ where: { id: after.id }, data: after })
  for (const row of difference.added) await addFinding(tx, row, wanted.get(row.id) as LinkFinding[], byId)
}

function rowOf([first]: readonly LinkFinding[], byId: ReadonlyMap<string, Statement>): FindingRow {
  const { kind, severity, message, link } = first as LinkFinding
  const { documentId } = byId.get(link.downstreamId) as Statement
  const id = linkId(link)
  return { id: shortHash('finding', kind, id), documentId, ordinal: LAST, kind, severity, message, linkId: id }
}

type FindingRow = Required<Prisma.FindingCreateManyInput>

async function addFinding(
  tx: Prisma.TransactionClient,
  row: FindingRow,
  group: readonly LinkFinding[],
  byId: ReadonlyMap<string, Statement>,
): Promise<void> {
  const ids = [...group.map(({ link }) => link.downstreamId), ...group.slice(0, 1).map(({ link }) => link.upstreamId)]
  const documents = [...new Set(ids.map((id) => (byId.get(id) as Statement).documentId))]
  const findingId = row.id
  await tx.finding.create({ data: row })
  await tx.findingTarget.createMany({ data: ids.map((targetId) => ({ findingId, targetId })) })
  await tx.findingEvidence.createMany({ data: ids.map((evidenceId) => ({ findingId, evidenceId })) })
  await tx.findingDocument.createMany({ data: documents.map((documentId) => ({ findingId, documentId })) })
}

/** Behind the findings of a document's own reading. */
const LAST = 1_000_000

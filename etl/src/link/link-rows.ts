import type { Prisma } from '@plangraph/database'
import { shortHash } from '../load/hash.js'
import { chunks, compareRows } from '../load/sync-table.js'
import type { GoalKey } from './keys.js'
import type { Link, Statement } from './model.js'

type LinkRow = Prisma.TargetLinkCreateManyInput

export const linkId = ({
  kind,
  upstreamId,
  downstreamId,
}: Pick<Link, 'kind' | 'upstreamId' | 'downstreamId'>): string => shortHash('link', kind, upstreamId, downstreamId)

const toRow = ({ citationIds: _citations, ...link }: Link): Required<LinkRow> => ({ id: linkId(link), ...link })

/** Replaces the links whose downstream is one of the statements by the wanted ones; equal rows are left alone. */
export async function writeLinks(
  tx: Prisma.TransactionClient,
  statements: readonly Statement[],
  wanted: readonly Link[],
): Promise<void> {
  const before: Required<LinkRow>[] = []
  for (const part of chunks(statements.map(({ id }) => id))) {
    before.push(...(await tx.targetLink.findMany({ where: { downstreamId: { in: part } } })))
  }
  const difference = compareRows(before, wanted.map(toRow), ({ id }) => id)
  for (const part of chunks(difference.removed))
    await tx.targetLink.deleteMany({ where: { id: { in: part.map(({ id }) => id) } } })
  for (const part of chunks(difference.added)) await tx.targetLink.createMany({ data: part })
  for (const { after } of difference.changed) await tx.targetLink.update({ where: { id: after.id }, data: after })
  await writeLinkCitations(tx, wanted)
}

async function writeLinkCitations(tx: Prisma.TransactionClient, links: readonly Link[]): Promise<void> {
  const key = ({ linkId: link, citationId }: { linkId: string; citationId: string }) => `${link} ${citationId}`
  const rows = links.flatMap((link) =>
    link.citationIds.map((citationId, ordinal) => ({ linkId: linkId(link), citationId, ordinal })),
  )
  const before: typeof rows = []
  for (const part of chunks(links.map(linkId)))
    before.push(...(await tx.targetLinkCitation.findMany({ where: { linkId: { in: part } } })))
  const difference = compareRows(before, rows, key)
  for (const { linkId: link, citationId } of difference.removed) {
    await tx.targetLinkCitation.delete({ where: { linkId_citationId: { linkId: link, citationId } } })
  }
  for (const part of chunks(difference.added)) await tx.targetLinkCitation.createMany({ data: part })
  for (const { after } of difference.changed) {
    const { linkId: link, citationId, ordinal } = after
    await tx.targetLinkCitation.update({
      where: { linkId_citationId: { linkId: link, citationId } },
      data: { ordinal },
    })
  }
}

/** Sets the governing statements of some goals: those of a goal that none governs are removed. */
export async function writeGoverning(
  tx: Prisma.TransactionClient,
  goals: readonly GoalKey[],
  governing: readonly Statement[],
): Promise<void> {
  const keyOf = ({ regionCode, indicatorCode, year }: GoalKey) => `${indicatorCode} ${year} ${regionCode}`
  const keys = new Set(goals.map(keyOf))
  const indicatorCode = { in: [...new Set(goals.map((goal) => goal.indicatorCode))] }
  const year = { in: [...new Set(goals.map((goal) => goal.year))] }
  const before: { targetId: string; regionCode: string; indicatorCode: string; year: number }[] = []
  for (const part of chunks([...new Set(goals.map(({ regionCode }) => regionCode))])) {
    const rows = await tx.governingStatement.findMany({ where: { indicatorCode, year, regionCode: { in: part } } })
    before.push(...rows.filter((row) => keys.has(keyOf(row))))
  }
  const wanted = governing.map(({ id, regionCode, indicatorCode: code, year: end }) => ({
    targetId: id,
    regionCode,
    indicatorCode: code,
    year: end,
  }))
  const difference = compareRows(before, wanted, ({ targetId }) => targetId)
  // A target that now counts for another goal is removed first: it governs once.
  const gone = [...difference.removed, ...difference.changed.map(({ after }) => after)].map(({ targetId }) => targetId)
  for (const part of chunks(gone)) await tx.governingStatement.deleteMany({ where: { targetId: { in: part } } })
  const added = [...difference.added, ...difference.changed.map(({ after }) => after)]
  const elsewhere = added.map(({ targetId }) => targetId)
  for (const part of chunks(elsewhere)) await tx.governingStatement.deleteMany({ where: { targetId: { in: part } } })
  for (const part of chunks(added)) await tx.governingStatement.createMany({ data: part })
}

import type { Prisma } from '@plangraph/database'
import { told } from '@plangraph/figures'
import type { Known } from '../correct/correction.js'
import { shortHash, stableJson } from '../model/hash.js'
import { storedCorrections } from './correction-rows.js'
import { underCurrentIds } from './current-corrections.js'
import { insertOrMergeRows, LINK_QUEUE_MERGED } from './write-rows.js'

/** Code of findings of corrections of links, which are made with the links and not with what was read of a document. */
export const NO_LINK = 'correction-no-link'

/** What came of a correction that two goals are not linked. */
export interface LinkOutcome {
  correction: Known<'LINK_WRONG'>
  /** A link was left out for it. */
  isApplied: boolean
  /** The documents that state the lower goal; none where nothing does. */
  documentIds: readonly string[]
}

/** Behind the findings of a document's own reading. */
const LAST = 1_000_000

/** The corrections that say of goals that they are not linked. */
export async function linkCorrections(
  tx: Pick<Prisma.TransactionClient, 'correction' | 'formerId'>,
): Promise<readonly Known<'LINK_WRONG'>[]> {
  const stored = await storedCorrections(tx, { kind: 'LINK_WRONG' })
  return underCurrentIds(
    tx,
    stored.flatMap(({ correction }) => (correction.kind === 'LINK_WRONG' ? correction : [])),
  )
}

/** Keeps what came of corrections of links, with a finding in each document where one is stale. */
export async function writeLinkOutcomes(tx: Prisma.TransactionClient, outcomes: readonly LinkOutcome[]): Promise<void> {
  for (const outcome of outcomes) {
    const { correction, isApplied } = outcome
    const { by, at, why } = correction
    const because = told(NO_LINK)
    const rows = [...new Set(outcome.documentIds)].sort().map((documentId) => ({
      correctionId: correction.id,
      documentId,
      state: isApplied ? ('APPLIED' as const) : ('STALE' as const),
      code: isApplied ? null : because.code,
      message: isApplied ? null : because.message,
      messageZh: isApplied ? null : because.messageZh,
    }))
    const where = { correctionId: correction.id }
    const before = await tx.correctionOutcome.findMany({ where, orderBy: { documentId: 'asc' } })
    if (stableJson(before) === stableJson(rows)) continue
    await tx.correctionOutcome.deleteMany({ where })
    await tx.correctionOutcome.createMany({ data: rows })
    const finding = { kind: 'CORRECTION_STALE', severity: 'WARNING', ordinal: LAST } as const
    const stale = told('correction-stale', { by, at, why, because: { code: NO_LINK } })
    for (const { documentId, state } of rows) {
      if (state !== 'STALE') continue
      const id = findingId(documentId, correction.id)
      await tx.finding.deleteMany({ where: { id } })
      await tx.finding.create({ data: { ...finding, ...stale, id, documentId, code: NO_LINK } })
      await tx.findingDocument.create({ data: { findingId: id, documentId } })
    }
  }
  await dropLinkFindings(tx)
}

const findingId = (documentId: string, correction: string) =>
  shortHash('finding', documentId, 'CORRECTION_STALE', correction)

/** Takes away the findings of corrections that are stale no more, or gone. */
async function dropLinkFindings(tx: Prisma.TransactionClient): Promise<void> {
  const found = await tx.finding.findMany({ where: { kind: 'CORRECTION_STALE', code: NO_LINK }, select: { id: true } })
  if (found.length === 0) return
  const where = { state: 'STALE', correction: { kind: 'LINK_WRONG' } } as const
  const stale = await tx.correctionOutcome.findMany({ where, select: { documentId: true, correctionId: true } })
  const kept = new Set(stale.map(({ documentId, correctionId }) => findingId(documentId, correctionId)))
  const gone = found.flatMap(({ id }) => (kept.has(id) ? [] : id))
  await tx.finding.deleteMany({ where: { id: { in: gone } } })
}

/** Notes that the links of the lower goals of corrections are to be made again. */
export async function queueLinks(tx: Prisma.TransactionClient, corrections: readonly Known[]): Promise<void> {
  const ends = corrections.flatMap((one) => (one.kind === 'LINK_WRONG' ? one.downstream : []))
  const where = { id: { in: ends.flatMap(({ id }) => id ?? []) } }
  const select = { regionCode: true, indicatorCode: true, year: true }
  const goals = [
    ...ends.map(({ region, indicator, year }) => ({ regionCode: region, indicatorCode: indicator, year })),
    ...(where.id.in.length === 0 ? [] : await tx.target.findMany({ where, select })),
  ]
  const queued = goals.flatMap(({ regionCode, indicatorCode, year }) =>
    regionCode === null || indicatorCode === null || year === null
      ? []
      : { regionCode, indicatorCode, year, changedSince: '' },
  )
  const unlike = new Map(queued.map((goal) => [Object.values(goal).join(' '), goal]))
  await insertOrMergeRows(tx, 'LinkQueue', [...unlike.values()], LINK_QUEUE_MERGED)
}

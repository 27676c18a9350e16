import type { Database } from '@plangraph/database'
import { runWithdrawal } from '../../etl/src/run/run-withdrawal.js'
import { writeReview } from '../../etl/src/run/write-correction.js'
import { reviewVersion } from '../../etl/src/store/review-finding.js'
import type { Random } from '../synthetic/random.js'

/** Something that a person does to the data by itself, without a run over files. */
export interface Doing {
  told: string
  work: () => Promise<unknown>
}

/** Names of the files of the document that a withdrawal is of. */
export interface Withdrawal extends Doing {
  files: readonly string[]
}

/** Of a document that others cite, or of one that none cites, as often; of any where there is none of the sort. */
export async function withdrawal(db: Database, random: Random): Promise<Withdrawal> {
  const documents = await db.document.findMany({
    where: { status: 'INGESTED' },
    select: { id: true, sources: { select: { fileName: true } }, _count: { select: { citedBy: true } } },
    orderBy: { id: 'asc' },
  })
  const wantsCited = random.chance(0.5)
  const sort = documents.filter(({ _count }) => _count.citedBy > 0 === wantsCited)
  const candidates = sort.length > 0 ? sort : documents
  if (candidates.length === 0) return { told: 'nothing to withdraw', work: async () => {}, files: [] }
  const { id, sources, _count } = random.pick(candidates)
  const settings = { why: '文件已废止', startedBy: '李明', fieldParents: async () => new Map() }
  return {
    told: `withdrawal of a document that ${_count.citedBy > 0 ? 'others cite' : 'none cites'}`,
    work: () => runWithdrawal(db, [id], settings),
    files: sources.map(({ fileName }) => fileName),
  }
}

/** What a person says of a finding, which somebody may have said something else of before. */
export async function review(db: Database, random: Random): Promise<Doing> {
  const findings = await db.finding.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  if (findings.length === 0) return { told: 'nothing to review', work: async () => {} }
  const { id: findingId } = random.pick(findings)
  const before = await db.findingReview.findUnique({ where: { findingId } })
  const said = {
    findingId,
    state: random.pick(['ACCEPTED', 'FIXED', 'WRONG'] as const),
    note: `看过${random.int(1, 9)}次`,
  }
  const made = { by: '李明', key: null }
  return {
    told: 'a review of a finding',
    work: () => writeReview(db, said, made, before && reviewVersion(before)),
  }
}

import type { Database, FindingReview } from '@plangraph/database'
import { reviewVersion } from '@plangraph/etl/known'
import { createContextCache } from '@pothos/core'
import type { ApiContext } from '../../shared/context.js'
import { batched } from '../../shared/request-loading.js'

/** What a person says of a finding, with the version to give back. */
export type StoredReview = FindingReview & { version: string }

const MOST_AT_ONCE = 900

const reviews = createContextCache(({ database }: ApiContext) =>
  batched((ids: string[]) => loadReviews(database, ids), MOST_AT_ONCE),
)

/** The last that was said of the finding with this id; those that one request asks for at a time are looked up together. */
export const reviewOf = (context: ApiContext, findingId: string): Promise<StoredReview | null> =>
  reviews(context)(findingId)

async function loadReviews(database: Database, ids: readonly string[]): Promise<(StoredReview | null)[]> {
  const rows = await database.findingReview.findMany({ where: { findingId: { in: [...new Set(ids)] } } })
  const byId = new Map(rows.map((row) => [row.findingId, { ...row, version: reviewVersion(row) }]))
  return ids.map((id) => byId.get(id) ?? null)
}

import type { Database } from '@plangraph/database'
import type { Link } from '../../etl/src/link/model.js'

const lineOf = ({ kind, basis, upstreamId, downstreamId, citationIds }: Link) =>
  [kind, basis ?? '-', downstreamId, upstreamId, ...citationIds].join(' ')

/** A line for each link, sorted: what, by what, between which statements, by which citations. */
export const linkLines = (links: readonly Link[]): string[] => links.map(lineOf).sort()

/** The same of the links that the database holds. */
export async function storedLinkLines(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', "kind", coalesce("basis", '-'), "downstreamId", "upstreamId", (
      SELECT group_concat("citationId", ' ' ORDER BY "ordinal") FROM "TargetLinkCitation" WHERE "linkId" = "TargetLink"."id"
    )) AS "line"
    FROM "TargetLink"`
  return rows.map(({ line }) => line).sort()
}

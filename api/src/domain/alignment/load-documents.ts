import { type Database, rawRows } from '@plangraph/database'
import { join, sql } from '../../shared/sql.js'
import { UNREAD } from '../findings/unread.js'
import { findingReason } from '../reasons/reason.js'
import type { AlignmentData, GoalName, StatedGoal, StatingDocument } from './data.js'

/** What is known of the documents of some regions and the goals that they state, whatever the year. */
interface RegionDocuments {
  documents: StatingDocument[]
  statedIn: StatedGoal[]
  names: GoalName[]
}

/**
 * Reads the documents of regions, which indicators each of them states, and the names they print them with. Two
 * statements.
 */
export async function loadDocuments(database: Database, codes: readonly string[]): Promise<RegionDocuments> {
  const [documents, goals] = await Promise.all([
    database.document.findMany({
      where: { regionCode: { in: [...codes] } },
      select: { id: true, title: true, regionCode: true, status: true, field: true },
      orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }],
    }),
    statedGoals(database, codes),
  ])
  return {
    documents: documents.map(({ status, ...document }) => ({
      ...document,
      ingested: status === 'INGESTED',
      transcribed: status === 'TRANSCRIBED',
    })),
    statedIn: goals,
    names: goals,
  }
}

/** Every current goal of the catalogue that documents of the regions state, with the name that they print. */
async function statedGoals(database: Database, codes: readonly string[]): Promise<(StatedGoal & GoalName)[]> {
  if (codes.length === 0) return []
  const rows = await rawRows<[string, string, string, string, string | null]>(
    database,
    sql`SELECT t."documentId", t."indicatorCode", t."indicatorName", i."topic", g."targetId" FROM "Target" t
      JOIN "Indicator" i ON i."code" = t."indicatorCode" LEFT JOIN "GoverningStatement" g ON g."targetId" = t."id"
      WHERE t."status" = 'CURRENT' AND t."regionCode" IN (${join(codes)})`,
  )
  return rows.map(([documentId, indicatorCode, name, topic, governing]) => ({
    ...{ documentId, indicatorCode, name, topic },
    governs: governing !== null,
  }))
}

/**
 * What could not be read of the documents of regions: rows, by their names and what is missing in them, and how many parts
 * of each document besides. Two statements.
 */
export async function loadUnread(
  database: Database,
  codes: readonly string[],
): Promise<Pick<AlignmentData, 'unread' | 'unreadParts'>> {
  const findings = await database.finding.findMany({
    where: { ...UNREAD, document: { regionCode: { in: [...codes] } } },
    select: {
      rowLabel: true,
      code: true,
      message: true,
      messageZh: true,
      document: { select: { id: true, regionCode: true } },
    },
    orderBy: [{ documentId: 'asc' }, { ordinal: 'asc' }],
  })
  const unreadParts = new Map<string, number>()
  for (const { rowLabel, document } of findings)
    if (rowLabel === null) unreadParts.set(document.id, (unreadParts.get(document.id) ?? 0) + 1)
  const unread = findings.flatMap(({ rowLabel, document, ...finding }) =>
    rowLabel === null ? [] : { regionCode: document.regionCode ?? '', name: rowLabel, why: findingReason(finding) },
  )
  return { unread, unreadParts }
}

import { rename, rm } from 'node:fs/promises'
import { type BareConnection, copyDatabase, openBare } from '@plangraph/database'
import { turnIds } from './ids-then.js'
import { undoRevisions } from './undo.js'

/** Which findings are as they were when somebody said something of them: triggers know it, which a copy does without. */
const REVIEWED = [
  'DELETE FROM "ReviewedFinding"',
  `INSERT INTO "ReviewedFinding" ("findingId")
   SELECT f."id" FROM "Finding" f JOIN "FindingReview" r ON r."findingId" = f."id"
   WHERE r."message" = f."message" OR r."messageZh" = f."messageZh"`,
]

/** How many targets there are: likewise. */
const COUNTED = [
  'DELETE FROM "TargetCount"',
  ...[`''`, `COALESCE("regionCode", '')`, `COALESCE("indicatorCode", '')`, `COALESCE(CAST("year" AS TEXT), '')`].map(
    (key, i) => `INSERT INTO "TargetCount" ("dimension", "key", "status", "count")
   SELECT '${['', 'REGION', 'INDICATOR', 'YEAR'][i]}', ${key}, "status", COUNT(*) FROM "Target" GROUP BY ${key}, "status"`,
  ),
]

/** What is of the present alone, and serves the next run: the work to be done, what was read of files, how documents are named; who may write. */
const PRESENT = [
  ...['Reading', 'LinkQueue', 'MeasureQueue', 'DatasetChange', 'RunLock', 'ApiKey'],
  ...['ReferenceKey', 'Reference', 'FolderFile', 'CorrectionFolder'],
]

/**
 * Writes the database as it was after a revision into a file of its own: a copy of the present one, with all that was done since
 * undone. Others may write to the database meanwhile.
 *
 * @param url the database, brought to this version
 * @param revision id of the revision, the last of its run
 * @param target where the file goes, whole or not at all
 * @throws {Error} where what was kept does not lead there
 */
export async function writeAsOf(url: string, revision: string, target: string): Promise<void> {
  const unfinished = `${target}.part`
  await rm(unfinished, { force: true })
  try {
    await copyDatabase(url, unfinished)
    const copy = openBare(unfinished)
    try {
      goBack(copy, revision)
    } finally {
      copy.close()
    }
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

function goBack(copy: BareConnection, revision: string): void {
  // Nobody needs a file that was not finished.
  copy.run('PRAGMA synchronous = OFF')
  copy.run('BEGIN')
  // Grams are those of all that ever was.
  for (const { name } of copy.rows<{ name: string }>(`SELECT "name" FROM sqlite_master WHERE "type" = 'trigger'`))
    copy.run(`DROP TRIGGER "${name}"`)
  const later = copy.rows<{ id: string }>('SELECT "id" FROM "Revision" WHERE "id" > ? ORDER BY "id" DESC', revision)
  undoRevisions(
    copy,
    later.map(({ id }) => id),
  )
  forgetLater(copy, revision)
  for (const table of PRESENT) copy.run(`DELETE FROM "${table}"`)
  for (const statement of [...REVIEWED, ...COUNTED]) copy.run(statement)
  turnIds(copy)
  const [broken] = copy.rows<{ table: string; parent: string }>('PRAGMA foreign_key_check')
  if (broken !== undefined)
    throw new Error(
      `the history does not lead to ${revision}: ${broken.table} refers to what is not in ${broken.parent}`,
    )
  copy.run('COMMIT')
}

/** The versions that the dataset had, the latest first: at the end of runs, and after what people did without one. */
const VERSIONS = `SELECT COALESCE("version", '') AS "version", COALESCE("changed", "finishedAt") AS "at" FROM (
    SELECT "EtlRun"."version", "finishedAt", "startedAt",
      (SELECT MAX("at") FROM "Revision" WHERE "runId" = "EtlRun"."id") AS "changed"
    FROM "EtlRun" WHERE "finishedAt" IS NOT NULL
    UNION ALL SELECT "version", "at", "at", "at" FROM "Revision" WHERE "version" IS NOT NULL)
  ORDER BY COALESCE("changed", "startedAt") DESC`

/** Takes out the history and the runs after the revision, and sets the version that the data had then. */
function forgetLater(copy: BareConnection, revision: string): void {
  const isLater = `"startedAt" > (SELECT COALESCE("EtlRun"."startedAt", "Revision"."at") FROM "Revision"
    LEFT JOIN "EtlRun" ON "EtlRun"."id" = "Revision"."runId" WHERE "Revision"."id" = ?)`
  copy.run('DELETE FROM "Change" WHERE "revisionId" > ?', revision)
  copy.run('DELETE FROM "Revision" WHERE "id" > ?', revision)
  copy.run(`DELETE FROM "EtlRunItem" WHERE "runId" IN (SELECT "id" FROM "EtlRun" WHERE ${isLater})`, revision)
  copy.run(`DELETE FROM "EtlRun" WHERE ${isLater}`, revision)
  copy.run(`UPDATE "EtlRunItem" SET "documentId" = NULL WHERE "documentId" NOT IN (SELECT "id" FROM "Document")`)
  const [last] = copy.rows<{ finishedAt: string | null }>(
    'SELECT "finishedAt" FROM "EtlRun" ORDER BY "startedAt" DESC LIMIT 1',
  )
  const pending = last !== undefined && last.finishedAt === null
  const versions = copy.rows<{ version: string; at: string }>(VERSIONS)
  const version = versions[0]?.version ?? ''
  const others = versions.findIndex((one) => one.version !== version)
  const since = versions.slice(0, others < 0 ? undefined : others).at(-1)?.at ?? null
  copy.run(`UPDATE "Dataset" SET "version" = ?, "sum" = '0', "pending" = ?, "updatedAt" = ?`, version, pending, since)
}

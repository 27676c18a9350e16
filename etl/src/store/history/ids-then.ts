import type { BareConnection } from '@plangraph/database'

/** Tables of the rows that have had other ids, by the names of their types in the API. */
const TABLES: Readonly<Record<string, string>> = {
  Document: 'Document',
  Source: 'Source',
  Section: 'Section',
  Table: 'PlanTable',
  Task: 'Task',
  Target: 'Target',
  Observation: 'Observation',
  Citation: 'Citation',
  TargetLink: 'TargetLink',
  Finding: 'Finding',
}

const isThere = Object.entries(TABLES)
  .map(
    ([type, table]) =>
      `("type" = '${type}' AND EXISTS (SELECT 1 FROM "${table}" WHERE "${table}"."id" = "named"."id"))`,
  )
  .join(' OR ')

/**
 * Turns ids around in a copy that was taken back: those of any time, of later ones too, lead to the row as it was then, under the id
 * that it had. An id of which nothing was there leads nowhere.
 */
export function turnIds(copy: BareConnection): void {
  copy.run(`CREATE TEMP TABLE "named" AS
    SELECT "type", "id", "currentType", "currentId" FROM "FormerId"
    UNION SELECT "currentType", "currentId", "currentType", "currentId" FROM "FormerId"`)
  copy.run(`CREATE TEMP TABLE "there" AS SELECT * FROM "named" WHERE ${isThere}`)
  copy.run('CREATE INDEX temp."there_id" ON "there" ("id", "type")')
  copy.run('DELETE FROM "FormerId"')
  copy.run(`INSERT OR IGNORE INTO "FormerId" ("id", "type", "currentType", "currentId")
    SELECT "named"."id", "named"."type", "now"."type", "now"."id" FROM "named"
    JOIN (SELECT "currentType", "currentId", "type", MIN("id") AS "id" FROM "there" GROUP BY "currentType", "currentId") "now"
      ON "now"."currentId" = "named"."currentId" AND "now"."currentType" = "named"."currentType"
    WHERE NOT EXISTS (
      SELECT 1 FROM "there" WHERE "there"."id" = "named"."id" AND "there"."type" = "named"."type")`)
  copy.run('DROP TABLE "there"')
  copy.run('DROP TABLE "named"')
}

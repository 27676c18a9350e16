import type { BareConnection } from '@plangraph/database'

/** Tables whose rows are not a document's own, although they refer to it: they were there when it was only cited. */
const NOT_HELD = new Set(['DocumentIssuer', 'DocumentKey', 'FindingDocument'])

/**
 * Documents that were new in what is being undone, and therefore go or lose all that they hold. Most do so at the end together; one
 * that an earlier change brings back does so before that.
 */
export class Departures {
  readonly #copy: BareConnection
  /** They go. */
  readonly #gone = new Set<string>()
  /** They were only cited before. */
  readonly #emptied = new Set<string>()
  readonly #cascades: Cascades

  constructor(copy: BareConnection) {
    this.#copy = copy
    this.#cascades = cascadesOf(copy)
    copy.run('CREATE TEMP TABLE "leaving" ("id" TEXT PRIMARY KEY) WITHOUT ROWID')
  }

  /**
   * Notes that a change of a document is about to be undone.
   * @param status what it was, where that changed
   */
  note(id: string, kind: 'ADDED' | 'CHANGED' | 'REMOVED', status: string | undefined): void {
    if (kind === 'ADDED') {
      this.#gone.add(id)
      return
    }
    if (kind === 'CHANGED' && status === undefined) return
    if (this.#emptied.delete(id)) this.#empty([id])
    if (kind === 'REMOVED') {
      this.#gone.delete(id)
      this.#drop([id])
    } else if (status === 'REFERENCED') this.#emptied.add(id)
  }

  /** Removes rows of a table that a condition holds for, with all that goes with them. */
  drop(table: string, condition: string, parameters: readonly string[]): void {
    remove(this.#copy, this.#cascades, table, condition, parameters)
  }

  /** Lets all of them go, and what nothing names any more. */
  end(): void {
    this.#empty([...this.#emptied])
    this.#drop([...this.#gone])
    const uncited = this.#copy.rows<{ id: string }>(
      `SELECT "id" FROM "Document" WHERE "status" = 'REFERENCED'
       AND NOT EXISTS (SELECT 1 FROM "Citation" WHERE "toId" = "Document"."id")`,
    )
    this.#drop(uncited.map(({ id }) => id))
    this.#copy.run(
      `DELETE FROM "Organization"
       WHERE NOT EXISTS (SELECT 1 FROM "DocumentIssuer" WHERE "organizationId" = "Organization"."id")
       AND NOT EXISTS (SELECT 1 FROM "Responsibility" WHERE "organizationId" = "Organization"."id")`,
    )
  }

  #drop(ids: readonly string[]): void {
    this.#among(ids, (condition) => remove(this.#copy, this.#cascades, 'Document', condition))
  }

  #empty(ids: readonly string[]): void {
    this.#among(ids, (condition) => {
      for (const { table, column, parent } of this.#cascades.get('Document') ?? [])
        if (!NOT_HELD.has(table))
          remove(this.#copy, this.#cascades, table, within(column, parent, 'Document', condition))
    })
  }

  #among(ids: readonly string[], work: (condition: string) => void): void {
    if (ids.length === 0) return
    for (const id of ids) this.#copy.run('INSERT INTO "leaving" ("id") VALUES (?)', id)
    work('"id" IN (SELECT "id" FROM "leaving")')
    this.#copy.run('DELETE FROM "leaving"')
  }
}

interface Cascade {
  table: string
  column: string
  /** Column of the row that it goes with. */
  parent: string
}

/** By table: the rows of others that go with its rows. */
type Cascades = ReadonlyMap<string, readonly Cascade[]>

function cascadesOf(copy: BareConnection): Cascades {
  const found = copy.rows<Cascade & { of: string }>(
    `SELECT "table"."name" AS "table", "key"."from" AS "column", "key"."to" AS "parent", "key"."table" AS "of"
     FROM sqlite_master AS "table", pragma_foreign_key_list("table"."name") AS "key"
     WHERE "table"."type" = 'table' AND "key"."on_delete" = 'CASCADE'`,
  )
  const cascades = new Map<string, Cascade[]>()
  for (const { of, ...cascade } of found) cascades.set(of, [...(cascades.get(of) ?? []), cascade])
  return cascades
}

/** Removes the rows of a table that a condition holds for, with all that goes with them. */
function remove(
  copy: BareConnection,
  cascades: Cascades,
  table: string,
  condition: string,
  parameters: readonly string[] = [],
): void {
  for (const cascade of cascades.get(table) ?? [])
    remove(copy, cascades, cascade.table, within(cascade.column, cascade.parent, table, condition), parameters)
  copy.run(`DELETE FROM "${table}" WHERE ${condition}`, ...parameters)
}

const within = (column: string, parent: string, table: string, condition: string): string =>
  `"${column}" IN (SELECT "${parent}" FROM "${table}" WHERE ${condition})`

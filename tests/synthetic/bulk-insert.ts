import type { Database, Prisma } from '@plangraph/database'
import type { IndicatorRow } from '../../etl/src/store/catalogue-rows.js'
import type {
  CitationRow,
  DocumentRow,
  EvidenceRow,
  IssuerRow,
  OrganizationRow,
  SourceRow,
  TableRow,
  TargetRow,
  TaskRow,
} from '../../etl/src/store/row-types.js'
import type { RowOf } from '../../etl/src/store/write-rows.js'

/** Tables that can be filled in bulk, with the rows they take. */
export interface BulkRows {
  Region: RowOf<'Region'>
  Indicator: IndicatorRow
  Organization: OrganizationRow
  Document: DocumentRow
  DocumentKey: { key: string; documentId: string }
  DocumentIssuer: IssuerRow
  Source: SourceRow
  PlanTable: TableRow
  Evidence: EvidenceRow
  Task: TaskRow
  Target: TargetRow
  Citation: CitationRow
  GoverningStatement: Prisma.GoverningStatementCreateManyInput
  TargetLink: Prisma.TargetLinkCreateManyInput
}

/** Rows a statement: more only raise the memory it takes. */
const CHUNK = 2000

/**
 * Inserts rows through one JSON parameter a statement, some nine times as fast as `createMany`. All rows must have the
 * columns of the first; lists and objects go into their columns as JSON.
 */
export async function bulkInsert<Table extends keyof BulkRows>(
  db: Database,
  table: Table,
  rows: readonly BulkRows[Table][],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const values = columns.map((name) => `json_extract(value, '$.${name}')`).join(', ')
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`
  for (let at = 0; at < rows.length; at += CHUNK)
    await db.$executeRawUnsafe(sql, JSON.stringify(rows.slice(at, at + CHUNK)))
}

import { sql } from '../../shared/sql.js'
import { datetime, id, integer, orNull } from './column.js'
import type { Table } from './table.js'

export const runs: Table = {
  name: 'runs',
  title: 'Runs',
  description: 'Runs of the ETL: when each began and ended, and how many files it read.',
  columns: [
    id('id', 'EtlRun', sql`u."id"`, 'Global id.'),
    datetime('started_at', sql`u."startedAt"`, 'When it began.'),
    orNull(
      datetime('finished_at', sql`u."finishedAt"`, 'When it ended; null while it runs or where it was cut short.'),
    ),
    integer('files', sql`(SELECT COUNT(*) FROM "EtlRunItem" x WHERE x."runId" = u."id")`, 'Files that it read.'),
    integer(
      'failed',
      sql`(SELECT COUNT(*) FROM "EtlRunItem" x WHERE x."runId" = u."id" AND x."outcome" = 'FAILED')`,
      'Files among these that nothing could be taken from.',
    ),
  ],
  primaryKey: ['id'],
  foreignKeys: [],
  rows: { kind: 'stored', from: sql`"EtlRun" u` },
  history: true,
}

import { FailureKind, RunItemOutcome } from '@plangraph/database'
import { sql } from '../../shared/sql.js'
import { datetime, id, integer, oneOf, orNull, string } from './column.js'
import { references, type Table } from './table.js'

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
    orNull(string('started_by', sql`u."startedBy"`, 'Who started it; null where it was not kept.')),
    orNull(string('version', sql`u."version"`, 'Version of the dataset when it ended; null where it was not kept.')),
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

export const runItems: Table = {
  name: 'run_items',
  title: 'Files of runs',
  description: 'What a run of the ETL did with each file.',
  columns: [
    id('run_id', 'EtlRun', sql`x."runId"`, 'The run.'),
    integer('ordinal', sql`x."ordinal"`, 'Place of the file in the run, from 0.'),
    string('source_file', sql`x."sourceFile"`, 'The file.'),
    oneOf('outcome', RunItemOutcome, sql`x."outcome"`, 'What came of it.'),
    orNull(id('document_id', 'Document', sql`x."documentId"`, 'Its document; null where the file failed.')),
    orNull(oneOf('failure', FailureKind, sql`x."failure"`, 'Why it failed; null where it did not.')),
    orNull(string('error', sql`x."error"`, 'What, where, what to do; null where it did not fail.')),
    integer('targets_added', sql`x."targetsAdded"`, 'Targets that are new.'),
    integer('targets_changed', sql`x."targetsChanged"`, 'Targets known before, now with other values.'),
    integer('targets_removed', sql`x."targetsRemoved"`, 'Targets that are gone.'),
    integer('observations_added', sql`x."observationsAdded"`, 'Observations that are new.'),
    integer('observations_changed', sql`x."observationsChanged"`, 'Observations known before, now with other values.'),
    integer('observations_removed', sql`x."observationsRemoved"`, 'Observations that are gone.'),
  ],
  primaryKey: ['run_id', 'ordinal'],
  foreignKeys: [references('run_id', 'runs'), references('document_id', 'documents')],
  rows: { kind: 'stored', from: sql`"EtlRunItem" x` },
  history: true,
}

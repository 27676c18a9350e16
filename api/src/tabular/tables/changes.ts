import { ChangeCause, ChangeKind } from '@plangraph/database'
import { sql } from '../../shared/sql.js'
import { datetime, id, integer, oneOf, orNull, string } from './column.js'
import { references, type Table } from './table.js'

export const changes: Table = {
  name: 'changes',
  title: 'Changes',
  description: 'What runs and corrections changed, a line for each field: before and after.',
  columns: [
    id('change_id', 'Change', sql`c."id"`, 'The change: global id. In the order of time.'),
    integer('ordinal', sql`f."key"`, 'Place of the field in the change, from 0.'),
    datetime('at', sql`r."at"`, 'When.'),
    orNull(id('run_id', 'EtlRun', sql`r."runId"`, 'The run that made it; null for a correction.')),
    orNull(
      string(
        'made_by',
        sql`COALESCE(r."by", (SELECT x."startedBy" FROM "EtlRun" x WHERE x."id" = r."runId"))`,
        'Who made it, or started the run; null where that was not kept.',
      ),
    ),
    orNull(string('key_name', sql`r."key"`, 'Name of the API key that it was made with; null where it was with none.')),
    oneOf('cause', ChangeCause, sql`r."cause"`, 'Why.'),
    oneOf('change_kind', ChangeKind, sql`c."kind"`, 'What became of the row.'),
    string(
      'row_type',
      sql`c."rowType"`,
      'What sort of row: Document, Target, Observation, TargetLink, Finding, FindingReview, Correction, Indicator, Region.',
    ),
    string('row_key', sql`c."rowId"`, 'Key of the row as it is stored; a row keeps it as long as it is there.'),
    string('row_name', sql`c."name"`, 'What it is called: title of a document, name and year of a goal.'),
    orNull(
      id(
        'document_id',
        'Document',
        sql`c."documentId"`,
        'The document that it belongs to, which may be gone; null where it belongs to none.',
      ),
    ),
    string('changed_field', sql`json_extract(f."value", '$[0]')`, 'Field of the row, as the API names it.'),
    orNull(string('before', sql`json_extract(f."value", '$[1]')`, 'What it was; null where it had no value.')),
    orNull(string('after', sql`json_extract(f."value", '$[2]')`, 'What it is; null where it has no value.')),
  ],
  primaryKey: ['change_id', 'ordinal'],
  // Documents and other rows may be gone.
  foreignKeys: [references('run_id', 'runs')],
  rows: {
    kind: 'stored',
    from: sql`"Change" c JOIN "Revision" r ON r."id" = c."revisionId" AND c."told", json_each(CAST(c."fields" AS TEXT)) f`,
  },
  history: true,
}

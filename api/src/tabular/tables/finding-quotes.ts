import { sql } from '../../shared/sql.js'
import { id, integer, orNull, string } from './column.js'
import { references, type Table } from './table.js'

export const findingQuotes: Table = {
  name: 'finding_quotes',
  title: 'Words of findings',
  description: 'The words of documents that a finding is about.',
  columns: [
    id('finding_id', 'Finding', sql`x."findingId"`, 'The finding.'),
    string('quote_id', sql`x."evidenceId"`, 'Stable id of the quote; within its finding it is unique.'),
    id('document_id', 'Document', sql`e."documentId"`, 'The document that the words stand in.'),
    string('quote', sql`e."quote"`, 'The words, as the source has them.'),
    orNull(
      integer('page', sql`json_extract(e."spans", '$[0].page')`, 'Page of the source, from 1; null where it has none.'),
    ),
  ],
  primaryKey: ['finding_id', 'quote_id'],
  foreignKeys: [references('finding_id', 'findings'), references('document_id', 'documents')],
  rows: { kind: 'stored', from: sql`"FindingEvidence" x JOIN "Evidence" e ON e."id" = x."evidenceId"` },
}

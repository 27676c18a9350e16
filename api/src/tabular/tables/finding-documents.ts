import { sql } from '../../shared/sql.js'
import { id } from './column.js'
import { references, type Table } from './table.js'

export const findingDocuments: Table = {
  name: 'finding_documents',
  title: 'Documents of findings',
  description: 'Which finding concerns which documents.',
  columns: [
    id('finding_id', 'Finding', sql`x."findingId"`, 'The finding.'),
    id('document_id', 'Document', sql`x."documentId"`, 'A document that it concerns.'),
  ],
  primaryKey: ['finding_id', 'document_id'],
  foreignKeys: [references('finding_id', 'findings'), references('document_id', 'documents')],
  rows: { kind: 'stored', from: sql`"FindingDocument" x` },
}

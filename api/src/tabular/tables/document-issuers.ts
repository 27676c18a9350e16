import { sql } from '../../shared/sql.js'
import { id, integer, string } from './column.js'
import { references, type Table } from './table.js'

export const documentIssuers: Table = {
  name: 'document_issuers',
  title: 'Issuers of documents',
  description: 'Which bodies issued which document.',
  columns: [
    id('document_id', 'Document', sql`x."documentId"`, 'The document.'),
    id('organization_id', 'Organization', sql`x."organizationId"`, 'Global id of the body.'),
    integer('ordinal', sql`x."ordinal"`, 'Place among its issuers as printed, from 0.'),
    string('organization_name', sql`o."name"`, 'Name of the body: 西安市人民政府.'),
  ],
  primaryKey: ['document_id', 'organization_id'],
  foreignKeys: [references('document_id', 'documents')],
  rows: {
    kind: 'stored',
    from: sql`"DocumentIssuer" x JOIN "Organization" o ON o."id" = x."organizationId"`,
  },
}

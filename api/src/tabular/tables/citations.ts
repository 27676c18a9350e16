import { CitationRelation } from '@plangraph/database'
import { sql } from '../../shared/sql.js'
import { FIRST_PAGE, id, integer, oneOf, orNull, string } from './column.js'
import { references, type Table } from './table.js'

export const citations: Table = {
  name: 'citations',
  title: 'Citations',
  description: 'Documents naming other documents: 《…》.',
  columns: [
    id('id', 'Citation', sql`c."id"`, 'Global id.'),
    id('from_id', 'Document', sql`c."fromId"`, 'The document that cites.'),
    string('from_title', sql`f."title"`, 'Its title.'),
    id('to_id', 'Document', sql`c."toId"`, 'The document cited.'),
    string('to_title', sql`t."title"`, 'Its title.'),
    integer('ordinal', sql`c."ordinal"`, 'Place among the citations of the document that cites, from 0.'),
    oneOf('relation', CitationRelation, sql`c."relation"`, 'Why it is cited.'),
    string('quote', sql`e."quote"`, 'The words that cite it, as the source has them.'),
    orNull(integer('page', FIRST_PAGE, 'Page of the source, from 1; null where it has none.')),
  ],
  primaryKey: ['id'],
  foreignKeys: [references('from_id', 'documents'), references('to_id', 'documents')],
  rows: {
    kind: 'stored',
    from: sql`"Citation" c
      JOIN "Document" f ON f."id" = c."fromId"
      JOIN "Document" t ON t."id" = c."toId"
      JOIN "Evidence" e ON e."id" = c."id"`,
  },
}

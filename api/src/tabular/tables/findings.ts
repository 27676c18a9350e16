import { FindingKind, Severity } from '@plangraph/database'
import { checkFindingArguments, type FindingArguments, findingWhere } from '../../domain/filters/finding-where.js'
import { sql } from '../../shared/sql.js'
import { id, oneOf, orNull, string } from './column.js'
import { checkedBy, narrowedBy, references, type Table } from './table.js'

export const findings: Table = {
  name: 'findings',
  title: 'Findings',
  description:
    'What a careful reader should look at: unmatched names, incomplete rows, contradictions, missing documents.',
  query: 'findings',
  check: checkedBy(checkFindingArguments),
  columns: [
    id('id', 'Finding', sql`f."id"`, 'Global id.'),
    oneOf('kind', FindingKind, sql`f."kind"`, 'What it is about.'),
    oneOf('severity', Severity, sql`f."severity"`, 'How much it matters.'),
    string('message', sql`f."message"`, 'One sentence: what, and why.'),
    id('document_id', 'Document', sql`f."documentId"`, 'The document whose reading raised it.'),
    string('document_title', sql`d."title"`, 'Title of that document.'),
    orNull(id('link_id', 'TargetLink', sql`f."linkId"`, 'The link it is about; null where it is about none.')),
  ],
  primaryKey: ['id'],
  foreignKeys: [references('document_id', 'documents'), references('link_id', 'target_links')],
  rows: {
    kind: 'stored',
    from: sql`"Finding" f JOIN "Document" d ON d."id" = f."documentId"`,
    narrow: narrowedBy<FindingArguments>(async (database, args) => {
      const where = await findingWhere(database, args)
      return async (after, take) => {
        const behind = { AND: [where, { id: { gt: after } }] }
        const query = { where: behind, select: { id: true }, orderBy: { id: 'asc' as const }, take }
        return (await database.finding.findMany(query)).map((row) => row.id)
      }
    }),
  },
}

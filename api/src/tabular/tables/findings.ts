import { FindingKind, FindingState, Severity } from '@plangraph/database'
import { checkFindingArguments, type FindingArguments, findingWhere } from '../../domain/filters/finding-where.js'
import { sql } from '../../shared/sql.js'
import { datetime, FIRST_PAGE, id, integer, oneOf, orNull, string } from './column.js'
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
    orNull(string('code', sql`f."code"`, 'Code of the reason that the message tells; null where none was kept.')),
    orNull(string('message_zh', sql`f."messageZh"`, '`message` in Chinese; null where none was kept.')),
    oneOf(
      'state',
      FindingState,
      sql`COALESCE(v."state", 'OPEN')`,
      'What a person who looked at it says of it; OPEN where nobody has, or not of what it says now.',
    ),
    orNull(string('state_note', sql`v."note"`, 'Why, in their words; null where nobody has said anything.')),
    orNull(string('state_by', sql`v."by"`, 'Who; null where nobody has said anything.')),
    orNull(datetime('state_at', sql`v."at"`, 'When; null where nobody has said anything.')),
  ],
  primaryKey: ['id'],
  foreignKeys: [references('document_id', 'documents'), references('link_id', 'target_links')],
  rows: {
    kind: 'stored',
    from: sql`"Finding" f JOIN "Document" d ON d."id" = f."documentId"
      LEFT JOIN ("ReviewedFinding" w JOIN "FindingReview" v ON v."findingId" = w."findingId") ON w."findingId" = f."id"`,
    narrow: narrowedBy<FindingArguments>(async (database, args) => {
      const where = await findingWhere(database, args)
      return async (after, take) => {
        const wanted = { AND: [where, { id: { gt: after } }] }
        const query = { where: wanted, select: { id: true }, orderBy: { id: 'asc' as const }, take }
        return (await database.finding.findMany(query)).map((row) => row.id)
      }
    }),
  },
}

export const findingTargets: Table = {
  name: 'finding_targets',
  title: 'Targets of findings',
  description: 'Which finding concerns which targets.',
  columns: [
    id('finding_id', 'Finding', sql`x."findingId"`, 'The finding.'),
    id('target_id', 'Target', sql`x."targetId"`, 'A target that it concerns.'),
  ],
  primaryKey: ['finding_id', 'target_id'],
  foreignKeys: [references('finding_id', 'findings'), references('target_id', 'targets')],
  rows: { kind: 'stored', from: sql`"FindingTarget" x` },
}

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

export const findingQuotes: Table = {
  name: 'finding_quotes',
  title: 'Words of findings',
  description: 'The words of documents that a finding is about.',
  columns: [
    id('finding_id', 'Finding', sql`x."findingId"`, 'The finding.'),
    string('quote_id', sql`x."evidenceId"`, 'Stable id of the quote; within its finding it is unique.'),
    id('document_id', 'Document', sql`e."documentId"`, 'The document that the words are in.'),
    string('quote', sql`e."quote"`, 'The words, as the source has them.'),
    orNull(integer('page', FIRST_PAGE, 'Page of the source, from 1; null where it has none.')),
  ],
  primaryKey: ['finding_id', 'quote_id'],
  foreignKeys: [references('finding_id', 'findings'), references('document_id', 'documents')],
  rows: { kind: 'stored', from: sql`"FindingEvidence" x JOIN "Evidence" e ON e."id" = x."evidenceId"` },
}

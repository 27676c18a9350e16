import { DocumentKind, DocumentStatus, type Prisma } from '@plangraph/database'
import { checkDocumentFilter, type DocumentArguments, documentWhere } from '../../domain/filters/document-where.js'
import { sql } from '../../shared/sql.js'
import { date, datetime, id, integer, oneOf, orNull, string } from './column.js'
import { checkedBy, narrowedBy, references, type Table, UPDATED_AT } from './table.js'

const count = (name: string, model: Prisma.Sql, description: string) =>
  integer(name, sql`(SELECT COUNT(*) FROM ${model} x WHERE x."documentId" = d."id")`, description)

export const documents: Table = {
  name: 'documents',
  title: 'Documents',
  description: 'Government documents: those whose text is here, those transcribed, and those only cited so far.',
  query: 'documents',
  check: checkedBy<DocumentArguments>(({ filter }) => checkDocumentFilter(filter ?? {})),
  columns: [
    id('id', 'Document', sql`d."id"`, 'Global id.'),
    string('title', sql`d."title"`, "The plan's own title."),
    orNull(
      string('notice_title', sql`d."noticeTitle"`, 'Title of the notice that issues it; null where there is none.'),
    ),
    orNull(
      string('document_number', sql`d."documentNumber"`, 'Number (发文字号) as printed; null where none is known.'),
    ),
    oneOf('kind', DocumentKind, sql`d."kind"`, 'What sort of document it is.'),
    orNull(string('field', sql`d."field"`, 'Policy field of the catalogue; null where none was recognized.')),
    oneOf('status', DocumentStatus, sql`d."status"`, 'How much of it is here.'),
    orNull(date('issued_on', sql`d."issuedOn"`, 'Date signed (成文日期); null where unknown.')),
    orNull(
      string('region_code', sql`d."regionCode"`, 'GB/T 2260 code of the region it is for; null where it names none.'),
    ),
    orNull(string('region_name', sql`r."name"`, 'Name of that region; null where it names none.')),
    orNull(integer('period_start', sql`d."periodStart"`, 'First year of its period; null where it has none.')),
    orNull(integer('period_end', sql`d."periodEnd"`, 'Last year of its period; null where it has none.')),
    orNull(string('source_file', sql`s."fileName"`, 'File name as ingested; null where no file is here.')),
    orNull(string('sha256', sql`s."sha256"`, "SHA-256 of that file's bytes, hexadecimal; null where no file is here.")),
    orNull(integer('page_count', sql`s."pageCount"`, 'Pages of that file; null where it has none or none is here.')),
    count('targets', sql`"Target"`, 'Targets that it sets, of every status.'),
    count('observations', sql`"Observation"`, 'Observations that it reports.'),
    orNull(id('run_id', 'EtlRun', sql`d."runId"`, 'The run that wrote it; null where none is recorded.')),
    orNull(datetime(UPDATED_AT, sql`u."startedAt"`, 'When that run began; null where none is recorded.')),
  ],
  primaryKey: ['id'],
  foreignKeys: [references('region_code', 'regions', 'code'), references('run_id', 'runs')],
  rows: {
    kind: 'stored',
    from: sql`"Document" d
      LEFT JOIN "Region" r ON r."code" = d."regionCode"
      LEFT JOIN "Source" s ON s."id" = d."currentSourceId"
      LEFT JOIN "EtlRun" u ON u."id" = d."runId"`,
    narrow: narrowedBy<DocumentArguments>(async (database, args) => {
      const where = await documentWhere(database, args)
      return async (after, take) => {
        const wanted = { AND: [where, { id: { gt: after } }] }
        const query = { where: wanted, select: { id: true }, orderBy: { id: 'asc' as const }, take }
        return (await database.document.findMany(query)).map((row) => row.id)
      }
    }),
  },
}

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

import { type Citing as CitingShape, citingOf } from '../../domain/citing/load-citing.js'
import { readabilityOf } from '../../domain/findings/readability.js'
import { UNREAD } from '../../domain/findings/unread.js'
import { builder } from '../builder.js'
import { relatedObservations, relatedTargets, STATUS_ARGUMENT } from '../connections/related-figures.js'
import { DocumentKind, DocumentStatus } from '../enums/documents.js'
import { manyRows } from '../limits/field-cost.js'
import { listSize } from '../limits/list-size.js'
import { DateScalar } from '../scalars.js'
import { Organization } from './document-parts.js'
import { ObservationConnection } from './observation.js'
import { Readability } from './readability.js'
import { TargetConnection } from './target.js'

const Citing = builder.objectRef<CitingShape>('Citing').implement({
  description: 'What cites a document, in numbers.',
  fields: (t) => ({
    documents: t.exposeInt('documents', { description: 'Documents that cite it, each once however often it does.' }),
    targets: t.exposeInt('targets', {
      description:
        'Current goals of those that were drawn up from it or implement it (BASED_ON, IMPLEMENTS): what its text would ' +
        'let be followed up into it.',
    }),
  }),
})

export const Document = builder.prismaNode('Document', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description:
    'A government document: a plan, scheme, opinion, law. It is not its file, and may be known only by name.',
  fields: (t) => ({
    title: t.exposeString('title', { description: "The plan's own title." }),
    noticeTitle: t.exposeString('noticeTitle', {
      nullable: true,
      description: 'Title of the notice that issues it (关于印发…的通知); null where there is none.',
    }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: 'Document number (发文字号) as printed: 市政发〔2021〕24号; null where none is known.',
    }),
    kind: t.expose('kind', { type: DocumentKind, description: 'What sort of document it is.' }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        "Policy field from the catalogue's vocabulary: human-resources-social-security; general outlines: general; " +
        'null where none was recognized.',
    }),
    status: t.expose('status', { type: DocumentStatus, description: 'How much of it is here.' }),
    issuers: t.field({
      type: [Organization],
      description: 'Bodies that issued it, in printed order; empty where unknown.',
      select: (_args, _context, nested) => ({
        issuers: { orderBy: { ordinal: 'asc' }, select: { organization: nested(true) } },
      }),
      resolve: ({ issuers }) => issuers.map(({ organization }) => organization),
    }),
    issuedOn: t.expose('issuedOn', {
      type: DateScalar,
      nullable: true,
      description: 'Date signed (成文日期), not the date of printing; null where unknown.',
    }),
    region: t.relation('region', { nullable: true, description: 'Region it is for; null where it names none.' }),
    periodStart: t.exposeInt('periodStart', {
      nullable: true,
      description: 'First year of its period: 2021; null where it has none.',
    }),
    periodEnd: t.exposeInt('periodEnd', {
      nullable: true,
      description: 'Last year of its period: 2025; null where it has none.',
    }),
    sourceFile: t.string({
      nullable: true,
      description: 'File name as ingested; null where no file is here.',
      select: { currentSource: { select: { fileName: true } } },
      resolve: ({ currentSource }) => currentSource?.fileName,
    }),
    sha256: t.string({
      nullable: true,
      description: "SHA-256 of the source file's bytes, hexadecimal; null where no file is here.",
      select: { currentSource: { select: { sha256: true } } },
      resolve: ({ currentSource }) => currentSource?.sha256,
    }),
    url: t.string({
      nullable: true,
      description: 'Where its current file was published, http(s); null unless known.',
      select: { currentSource: { select: { url: true } } },
      resolve: ({ currentSource }) => currentSource?.url,
    }),
    sources: t.relation('sources', {
      // Nulls come last: the current file of the document is first.
      query: { orderBy: [{ currentOf: { id: 'desc' } }, { addedAt: 'desc' }, { fileName: 'asc' }, { id: 'asc' }] },
      description:
        'The files that it was read from, former ones too: the current one first, then the last that were added; empty ' +
        'where none is here.',
    }),
    text: t.string({
      nullable: true,
      description:
        'The stored text that evidence offsets point into, counted in Unicode code points; null where none is here.',
      select: { currentSource: { select: { text: true } } },
      resolve: ({ currentSource }) => currentSource?.text,
    }),
    readability: t.field({
      type: Readability,
      nullable: true,
      description: 'How much of it could be read; null where no text is here.',
      complexity: manyRows(5),
      select: {
        status: true,
        currentSource: { select: { text: true, pageCount: true } },
        tables: { select: { id: true } },
        ownFindings: { where: UNREAD, select: { code: true, rowLabel: true } },
      },
      resolve: readabilityOf,
    }),
    sections: t.relation('sections', {
      complexity: manyRows(30),
      query: { orderBy: { ordinal: 'asc' } },
      description: 'Headings with their paragraphs, and boxes (专栏), in document order; empty where no text is here.',
    }),
    tables: t.relation('tables', {
      query: { orderBy: { ordinal: 'asc' } },
      description: 'Its tables, in document order.',
    }),
    tasks: t.relation('tasks', {
      complexity: manyRows(20),
      query: { orderBy: { ordinal: 'asc' } },
      description: 'Rows of its task-assignment tables (任务分工), in document order.',
    }),
    targets: t.relatedConnection(
      'targets',
      {
        cursor: 'id',
        totalCount: true,
        args: { status: t.arg(STATUS_ARGUMENT) },
        query: relatedTargets,
        description: 'Goals that it sets, in document order.',
      },
      TargetConnection,
    ),
    observations: t.relatedConnection(
      'observations',
      {
        cursor: 'id',
        totalCount: true,
        query: relatedObservations,
        description: 'Results that it reports, in document order.',
      },
      ObservationConnection,
    ),
    citations: t.relation('citations', {
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
      description: 'What this document cites, in document order.',
    }),
    citedBy: t.relation('citedBy', {
      args: { first: t.arg.int({ description: 'Only so many of them; all unless given.' }) },
      query: ({ first }) => ({
        orderBy: [{ fromId: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
        ...(first != null && { take: listSize('first', first) }),
      }),
      description: 'Citations that point at this document.',
    }),
    citing: t.field({
      type: Citing,
      description: 'How many documents cite it, and how many goals hang on it.',
      select: { id: true },
      resolve: ({ id }, _args, context) => citingOf(context, id),
    }),
  }),
})

export const DocumentConnection = builder.connectionObject(
  { type: Document, name: 'DocumentConnection', description: 'A page of documents.' },
  { name: 'DocumentEdge', description: 'A document with its cursor.' },
)

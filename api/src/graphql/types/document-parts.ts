import { builder } from '../builder.js'
import { CitationRelation, TableKind } from '../enums/documents.js'
import { manyRows } from '../limits/field-cost.js'

// Columns are selected one by one: the text of a section may be long, and most queries only ask for headings.
export const Section = builder.prismaNode('Section', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description: 'A heading with its own paragraphs (章, 节, 一、, （一）, 1.), or a box (专栏).',
  fields: (t) => ({
    depth: t.exposeInt('depth', { description: 'Depth in the outline: 1 = 第一章 or 一、.' }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Number as printed: 第一章, （一）, 1.; null where the heading has none.',
    }),
    title: t.exposeString('title', { description: 'Heading without its number.' }),
    label: t.exposeString('label', { nullable: true, description: 'Label of a box: 专栏 3; null for headings.' }),
    parent: t.relation('parent', { nullable: true, description: 'The section it is in; null at depth 1.' }),
    text: t.exposeString('text', { description: 'Its own paragraphs, without those of the sections in it.' }),
    charStart: t.exposeInt('charStart', {
      description: 'First code point of its heading in `Document.text`, counted from 0.',
    }),
    pageStart: t.exposeInt('pageStart', {
      nullable: true,
      description: 'Page it begins on, counted from 1; null where the file has no pages.',
    }),
    document: t.relation('document', { description: 'The document it is part of.' }),
    responsible: t.relation('responsibilities', {
      query: { orderBy: [{ lead: 'desc' }, { ordinal: 'asc' }] },
      description: 'Bodies that answer for it (责任单位), the lead first.',
    }),
  }),
})

export const Table = builder.prismaNode('PlanTable', {
  name: 'Table',
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description: 'A table of a document.',
  fields: (t) => ({
    label: t.exposeString('label', { nullable: true, description: 'Label: 专栏 3, 附件; null where it has none.' }),
    title: t.exposeString('title', { nullable: true, description: 'Title; null where it has none.' }),
    kind: t.expose('kind', { type: TableKind, description: 'What it holds.' }),
    columns: t.stringList({
      description: 'Heads of the columns, from left to right.',
      select: { columns: true },
      resolve: ({ columns }) => columns as string[],
    }),
    rows: t.field({
      type: t.listRef(t.listRef('String')),
      description: 'Body rows in print order, group headings included; each has the cells of one row.',
      select: { rows: true },
      resolve: ({ rows }) => rows as string[][],
    }),
    charStart: t.exposeInt('charStart', {
      description: 'First code point of its rows in `Document.text`, counted from 0.',
    }),
    charEnd: t.exposeInt('charEnd', { description: 'Code point after its last row.' }),
    page: t.exposeInt('page', {
      nullable: true,
      description: 'Page it begins on, counted from 1; null where the file has no pages.',
    }),
    document: t.relation('document', { description: 'The document it is part of.' }),
  }),
})

export const Task = builder.prismaNode('Task', {
  id: { field: 'id' },
  nullable: true,
  description: 'A row of a task-assignment table (任务分工表).',
  fields: (t) => ({
    document: t.relation('document', { description: 'The document it is part of.' }),
    number: t.exposeInt('number', { nullable: true, description: 'Number of the row (序号); null where it has none.' }),
    text: t.exposeString('text', { description: 'The task, white space removed.' }),
    responsible: t.relation('responsibilities', {
      query: { orderBy: [{ lead: 'desc' }, { ordinal: 'asc' }] },
      description: 'Bodies that answer for it, the lead (牵头单位) first.',
    }),
    targets: t.relation('targets', {
      query: { orderBy: [{ sortKey: 'asc' }, { id: 'asc' }] },
      description: 'Figures that the task sets, in printed order.',
    }),
    evidence: t.relation('evidence', { description: 'Where the row is.' }),
  }),
})

export const Responsibility = builder.prismaObject('Responsibility', {
  description: 'A body that answers for a section or a task (责任单位).',
  fields: (t) => ({
    organization: t.relation('organization', { description: 'The body.' }),
    lead: t.exposeBoolean('lead', { description: 'Does it lead (牵头)?' }),
  }),
})

export const Organization = builder.prismaNode('Organization', {
  id: { field: 'id' },
  nullable: true,
  description: 'A body that issues documents or answers for tasks. 市人社局 of two cities are two organizations.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as printed.' }),
    region: t.relation('region', { nullable: true, description: 'Region it belongs to; null where unknown.' }),
    tasks: t.field({
      type: [Task],
      complexity: manyRows(20),
      description:
        'Rows of task-assignment tables (任务分工) that it answers for, alone or with others, document by document as printed.',
      select: (_args, _context, nested) => ({
        responsibilities: {
          where: { taskId: { not: null } },
          orderBy: [{ task: { documentId: 'asc' } }, { task: { ordinal: 'asc' } }, { taskId: 'asc' }],
          select: { task: nested(true) },
        },
      }),
      resolve: ({ responsibilities }) => {
        const tasks = responsibilities.flatMap(({ task }) => task ?? [])
        return [...new Map(tasks.map((task) => [task.id, task])).values()]
      },
    }),
  }),
})

export const OrganizationConnection = builder.connectionObject(
  { type: Organization, name: 'OrganizationConnection', description: 'A page of organizations.' },
  { name: 'OrganizationEdge', description: 'An organization with its cursor.' },
)

export const Citation = builder.prismaNode('Citation', {
  id: { field: 'id' },
  nullable: true,
  description: 'One document naming another: 《…》.',
  fields: (t) => ({
    from: t.relation('from', { description: 'The document that cites.' }),
    to: t.relation('to', { description: 'The document cited; REFERENCED where its text is not here.' }),
    relation: t.expose('relation', { type: CitationRelation, description: 'Why it is cited.' }),
    evidence: t.relation('evidence', { description: 'Where the citation is.' }),
  }),
})

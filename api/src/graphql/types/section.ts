import { builder } from '../builder.js'

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
    parent: t.relation('parent', { nullable: true, description: 'The section it stands in; null at depth 1.' }),
    text: t.exposeString('text', { description: 'Its own paragraphs, without those of the sections in it.' }),
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

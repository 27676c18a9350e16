import { builder } from '../builder.js'
import { TableKind } from '../enums/documents.js'

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
    page: t.exposeInt('page', {
      nullable: true,
      description: 'Page it begins on, counted from 1; null where the file has no pages.',
    }),
    document: t.relation('document', { description: 'The document it is part of.' }),
  }),
})

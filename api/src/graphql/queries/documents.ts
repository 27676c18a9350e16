import { givenDocumentIds } from '../../domain/filters/document-ids.js'
import { documentOrder, documentWhere } from '../../domain/filters/document-where.js'
import { currentId } from '../../domain/former-ids/current-ids.js'
import { builder } from '../builder.js'
import { DocumentSort, SortDirection } from '../enums/sorting.js'
import { DocumentConnection } from '../types/document.js'
import { DocumentFilter } from './filters.js'

builder.queryFields((t) => ({
  document: t.prismaField({
    type: 'Document',
    nullable: true,
    description: 'The document with this id; null when there is none.',
    args: {
      id: t.arg.id({
        required: true,
        description: 'Its global id, its document number (市政发〔2021〕24号) or another key it is known by.',
      }),
    },
    resolve: async (query, _root, { id }, { database }) => {
      const [local] = await givenDocumentIds(database, [id], 'id')
      if (local === undefined) return null
      const found = await database.document.findUnique({ ...query, where: { id: local } })
      if (found !== null) return found
      const current = await currentId(database, 'Document', local)
      return current === null ? null : database.document.findUnique({ ...query, where: { id: current } })
    },
  }),
  documents: t.prismaConnection(
    {
      type: 'Document',
      cursor: 'id',
      description: 'Documents, by date signed unless asked otherwise.',
      args: {
        filter: t.arg({ type: DocumentFilter, description: 'Which documents; all unless given.' }),
        sort: t.arg({ type: DocumentSort, description: 'What to sort by; ISSUED unless given.' }),
        direction: t.arg({ type: SortDirection, description: 'ASC unless given; DESC for CITED_BY.' }),
      },
      totalCount: async (_root, args, { database }) =>
        database.document.count({ where: await documentWhere(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.document.findMany({
          ...query,
          where: await documentWhere(database, args),
          orderBy: documentOrder(args.sort, args.direction),
        }),
    },
    DocumentConnection,
  ),
}))

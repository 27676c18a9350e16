import type { Database, Prisma } from '@plangraph/database'
import { builder } from '../builder.js'
import { FindingKind } from '../enums/findings.js'
import { values } from '../filters/value-lists.js'
import { documentIds } from '../ids/document-ids.js'
import { FindingConnection } from '../types/finding.js'

builder.queryField('findings', (t) =>
  t.prismaConnection(
    {
      type: 'Finding',
      cursor: 'id',
      description: 'What a careful reader should look at, document by document.',
      args: {
        kinds: t.arg({ type: [FindingKind], description: 'Only these kinds; all unless given.' }),
        documents: t.arg.idList({
          description: 'Only findings that concern one of these documents: global ids, document numbers or other keys.',
        }),
      },
      totalCount: async (_root, args, { database }) => database.finding.count({ where: await where(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.finding.findMany({
          ...query,
          where: await where(database, args),
          orderBy: [{ documentId: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
        }),
    },
    FindingConnection,
  ),
)

interface Asked {
  kinds?: readonly (typeof FindingKind.$inferType)[] | null
  documents?: readonly string[] | null
}

async function where(database: Database, asked: Asked): Promise<Prisma.FindingWhereInput> {
  const kinds = values(asked.kinds, 'kinds')
  const documents = values(asked.documents, 'documents')
  return {
    ...(kinds && { kind: { in: kinds } }),
    ...(documents && {
      documents: { some: { documentId: { in: await documentIds(database, documents, 'documents') } } },
    }),
  }
}

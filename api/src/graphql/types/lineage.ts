import { inOrder } from '../../domain/rows-by-key.js'
import { builder } from '../builder.js'

export interface LineageShape {
  targetIds: string[]
  documentIds: string[]
  complete: boolean
}

export const Lineage = builder.objectRef<LineageShape>('Lineage').implement({
  description: 'Where a target comes from, and what follows from it.',
  fields: (t) => ({
    targets: t.prismaField({
      type: ['Target'],
      description:
        'The target itself, those it follows from, those that follow from it, and what restates any of them; nearest first.',
      resolve: async (query, { targetIds }, _args, { database }) =>
        inOrder(targetIds, await database.target.findMany({ ...query, where: { id: { in: targetIds } } })),
    }),
    links: t.prismaField({
      type: ['TargetLink'],
      description: 'All links between them, INHERITS before RESTATES, then by id.',
      resolve: (query, { targetIds }, _args, { database }) =>
        database.targetLink.findMany({
          ...query,
          where: { upstreamId: { in: targetIds }, downstreamId: { in: targetIds } },
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
        }),
    }),
    documents: t.prismaField({
      type: ['Document'],
      description:
        'Documents on the way, nearest first: those that state the targets, those that citations lead through, and what ' +
        'any of them was drawn up from or implements in its region and above. REFERENCED and TRANSCRIBED ones too: get ' +
        'these to complete the chain.',
      resolve: async (query, { documentIds }, _args, { database }) =>
        inOrder(documentIds, await database.document.findMany({ ...query, where: { id: { in: documentIds } } })),
    }),
    citations: t.prismaField({
      type: ['Citation'],
      description:
        'All citations between the documents, of every relation, by the citing document as above, then as printed.',
      resolve: async (query, { documentIds }, _args, { database }) => {
        const order = new Map(documentIds.map((id, place) => [id, place]))
        const rows = await database.citation.findMany({
          ...query,
          where: { fromId: { in: documentIds }, toId: { in: documentIds } },
          orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
        })
        return rows.sort((a, b) => (order.get(a.fromId) ?? 0) - (order.get(b.fromId) ?? 0))
      },
    }),
    complete: t.exposeBoolean('complete', {
      description: 'Is this all within the depth? False where there is more than a lineage may hold.',
    }),
  }),
})

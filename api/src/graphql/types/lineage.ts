import { inOrder } from '../../domain/rows-by-key.js'
import { builder } from '../builder.js'
import { listSize } from '../limits/list-size.js'

export interface LineageShape {
  targetIds: string[]
  documentIds: string[]
  complete: boolean
}

/** The documents that are nearest; all where no number is given. */
const nearest = (documentIds: readonly string[], first: number | null | undefined): string[] =>
  documentIds.slice(0, first == null ? undefined : listSize('first', first))

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
      description: 'All links between them, in the order of kinds, then by id.',
      resolve: (query, { targetIds }, _args, { database }) =>
        database.targetLink.findMany({
          ...query,
          where: { upstreamId: { in: targetIds }, downstreamId: { in: targetIds } },
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
        }),
    }),
    documents: t.prismaField({
      type: ['Document'],
      args: { first: t.arg.int({ description: 'Only so many of them, the nearest; all unless given.' }) },
      description:
        'Documents on the way, nearest first: those that state the targets, those that citations lead through, and what ' +
        'any of them was drawn up from or implements in its region and above. REFERENCED and TRANSCRIBED ones too: get ' +
        'these to complete the chain.',
      resolve: async (query, { documentIds }, { first }, { database }) => {
        const ids = nearest(documentIds, first)
        return inOrder(ids, await database.document.findMany({ ...query, where: { id: { in: ids } } }))
      },
    }),
    citations: t.prismaField({
      type: ['Citation'],
      description:
        'All citations between the documents, of every relation, by the citing document as above, then as printed.',
      args: { first: t.arg.int({ description: 'Only those between so many of the documents, the nearest.' }) },
      resolve: async (query, { documentIds }, { first }, { database }) => {
        const ids = nearest(documentIds, first)
        const order = new Map(ids.map((id, place) => [id, place]))
        const rows = await database.citation.findMany({
          ...query,
          where: { fromId: { in: ids }, toId: { in: ids } },
          orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
        })
        return rows.sort((a, b) => (order.get(a.fromId) ?? 0) - (order.get(b.fromId) ?? 0))
      },
    }),
    documentCount: t.int({
      description: 'How many documents are on the way.',
      resolve: ({ documentIds }) => documentIds.length,
    }),
    complete: t.exposeBoolean('complete', {
      description: 'Is this all within the depth? False where there is more than a lineage may hold.',
    }),
  }),
})

import { builder } from '../builder.js'
import type { CitationWalk } from '../lineage/citation-walk.js'
import { inOrder } from '../lineage/in-order.js'
import { TargetLink } from './target-link.js'

export interface LineageShape extends CitationWalk {
  targetIds: string[]
}

export const Lineage = builder.objectRef<LineageShape>('Lineage').implement({
  description: 'Where a target comes from.',
  fields: (t) => ({
    targets: t.prismaField({
      type: ['Target'],
      description: 'The target itself and those it is linked with; as yet only itself.',
      resolve: async (query, { targetIds }, _args, { database }) =>
        inOrder(targetIds, await database.target.findMany({ ...query, where: { id: { in: targetIds } } })),
    }),
    links: t.field({
      type: [TargetLink],
      description: 'The links between them. Empty: links are not computed yet.',
      resolve: () => [],
    }),
    documents: t.prismaField({
      type: ['Document'],
      description:
        'Documents on the way, nearest first, REFERENCED and TRANSCRIBED ones too: get these to complete the chain.',
      resolve: async (query, { documentIds }, _args, { database }) =>
        inOrder(documentIds, await database.document.findMany({ ...query, where: { id: { in: documentIds } } })),
    }),
    citations: t.prismaField({
      type: ['Citation'],
      description: 'Citations on the way, nearest first.',
      resolve: async (query, { citationIds }, _args, { database }) =>
        inOrder(citationIds, await database.citation.findMany({ ...query, where: { id: { in: citationIds } } })),
    }),
  }),
})

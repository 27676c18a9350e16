import { linkWhere } from '../../domain/filters/link-where.js'
import { builder } from '../builder.js'
import { BindingChange, LinkBasis, LinkKind, Stance } from '../enums/links.js'
import { TargetLinkConnection } from '../types/target-link.js'
import { INDICATORS, REGIONS, WITHIN } from './filters.js'

export const LinkFilter = builder.inputType('LinkFilter', {
  description:
    'Which links between targets. Parts left out do not restrict, those given must all hold; lists have at most 150 values.',
  fields: (t) => ({
    kinds: t.field({ type: [LinkKind], description: 'Any of these kinds.' }),
    bases: t.field({ type: [LinkBasis], description: 'Any of these bases; RESTATES has none.' }),
    stances: t.field({ type: [Stance], description: 'Any of these stances: LOOSER for goals below those above.' }),
    bindingChanges: t.field({
      type: [BindingChange],
      description:
        'Any of these changes of the attribute: WEAKENED where 约束性 became 预期性. Both targets must print one.',
    }),
    regions: t.stringList({ description: `Of the target that follows. ${REGIONS}` }),
    within: t.string({ description: `Of the target that follows. ${WITHIN}` }),
    upstreamRegions: t.stringList({ description: `Of the target that governs. ${REGIONS}` }),
    documents: t.idList({
      description: 'Any of these documents states one of the two targets: global ids, document numbers or other keys.',
    }),
    indicators: t.stringList({ description: INDICATORS }),
    topics: t.stringList({ description: 'Any of these topics of the catalogue: employment.' }),
    years: t.intList({ description: 'Any of these years: 2025.' }),
  }),
})

builder.queryField('links', (t) =>
  t.prismaConnection(
    {
      type: 'TargetLink',
      cursor: 'id',
      description: 'Links between targets of all documents, by id: an order that stays, without a meaning.',
      args: { filter: t.arg({ type: LinkFilter, description: 'Which links; all unless given.' }) },
      totalCount: async (_root, args, { database }) =>
        database.targetLink.count({ where: await linkWhere(database, args) }),
      resolve: async (query, _root, args, { database }) =>
        database.targetLink.findMany({ ...query, where: await linkWhere(database, args), orderBy: { id: 'asc' } }),
    },
    TargetLinkConnection,
  ),
)

import type { Citation as CitationShape, Target as TargetShape } from '@plangraph/database'
import { builder } from '../builder.js'
import { LinkBasis, LinkKind, Stance } from '../enums/links.js'
import { Citation } from './citation.js'
import { Target } from './target.js'

export interface TargetLinkShape {
  id: string
  kind: 'INHERITS' | 'RESTATES'
  basis: 'CITED' | 'CHAIN' | 'SAME_FIELD' | null
  citations: CitationShape[]
  upstream: TargetShape
  downstream: TargetShape
  stance: 'STRICTER' | 'EQUAL' | 'LOOSER' | 'NOT_COMPARABLE'
  marginal: boolean
  difference: number | null
  share: number | null
  intensity: number | null
  reason: string
}

export const TargetLink = builder.objectRef<TargetLinkShape>('TargetLink')

builder.node(TargetLink, {
  id: { resolve: ({ id }) => id },
  // Links are not computed yet, so no id names one.
  loadOne: () => null,
  description: 'A target that follows from another. None yet: links are not computed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LinkKind, description: 'How the two hang together.' }),
    basis: t.expose('basis', {
      type: LinkBasis,
      nullable: true,
      description: 'Why the upstream target governs; null for RESTATES.',
    }),
    citations: t.expose('citations', { type: [Citation], description: 'The citations that carry it.' }),
    upstream: t.expose('upstream', { type: Target, description: 'The target that governs.' }),
    downstream: t.expose('downstream', { type: Target, description: 'The target that follows.' }),
    stance: t.expose('stance', {
      type: Stance,
      description: "Downstream against upstream, in the indicator's direction; rates and growth. Counts: see `share`.",
    }),
    marginal: t.exposeBoolean('marginal', { description: 'Do they differ only by < against ≤ at the same number?' }),
    difference: t.exposeFloat('difference', {
      nullable: true,
      description: 'Downstream − upstream in the base unit; rates and growth, else null.',
    }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: 'Downstream / upstream; additive indicators of one basis: 60 of 200 → 0.3; else null.',
    }),
    intensity: t.exposeFloat('intensity', {
      nullable: true,
      description:
        'Per resident, downstream against upstream; additive indicators: above 1 = asked more of its people than the ' +
        'level above; else null.',
    }),
    reason: t.exposeString('reason', {
      description: "One sentence: why they are linked, or why they can't be compared.",
    }),
  }),
})

import { residentsNear } from '@plangraph/figures'
import { linkReason } from '../../domain/reasons/link-reason.js'
import { builder } from '../builder.js'
import { LinkBasis, LinkKind, Stance } from '../enums/links.js'
import { Citation } from './document-parts.js'
import { Reason } from './reason.js'
import { Residents } from './residents.js'

const PEOPLED_GOAL = {
  year: true,
  region: { select: { population: true, populationSourceNumber: true, residents: true } },
} as const

export const TargetLink = builder.prismaNode('TargetLink', {
  id: { field: 'id' },
  nullable: true,
  select: { id: true },
  description:
    'A target that follows from another. Made by the ETL from all targets and citations; its id stays while it does.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LinkKind, description: 'How the two hang together.' }),
    basis: t.expose('basis', {
      type: LinkBasis,
      nullable: true,
      description:
        'Why the upstream target governs, of ASSIGNED_FROM how else the two hang together; null for all else.',
    }),
    citations: t.field({
      type: [Citation],
      description:
        'The citations that carry it, from downstream to upstream: one for CITED, several for CHAIN, else none.',
      select: (_args, _context, nested) => ({
        citations: { orderBy: { ordinal: 'asc' }, select: { citation: nested(true) } },
      }),
      resolve: ({ citations }) => citations.map(({ citation }) => citation),
    }),
    upstream: t.relation('upstream', { description: 'The target that governs.' }),
    downstream: t.relation('downstream', { description: 'The target that follows.' }),
    stance: t.expose('stance', {
      type: Stance,
      description:
        "Downstream against upstream, in the indicator's direction; rates and growth. Counts: NOT_COMPARABLE, see `share`.",
    }),
    marginal: t.exposeBoolean('marginal', { description: 'Do they differ only by < against ≤ at the same number?' }),
    difference: t.exposeFloat('difference', {
      nullable: true,
      description: 'Downstream − upstream in the base unit; rates and growth, else null.',
    }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: 'INHERITS: downstream / upstream; additive indicators of one basis: 60 of 200 → 0.3; else null.',
    }),
    intensity: t.exposeFloat('intensity', {
      nullable: true,
      description:
        'INHERITS: per resident, downstream against upstream; additive indicators: above 1 = asked more of its people ' +
        'than the level above; null where the residents of one are not known, and for everything else.',
    }),
    residents: t.field({
      type: [Residents],
      description:
        'Residents of the region downstream and of the one upstream, in this order, by which `intensity` is reckoned: of ' +
        'the year nearest to that of the goals in which both are known; empty where it is null.',
      select: { intensity: true, downstream: { select: PEOPLED_GOAL }, upstream: { select: PEOPLED_GOAL } },
      resolve: ({ intensity, downstream, upstream }) =>
        intensity === null || downstream.region === null || upstream.region === null
          ? []
          : residentsNear([downstream.region, upstream.region], downstream.year),
    }),
    reason: t.string({
      description: "One sentence: why they are linked, what the comparison says, or why they can't be compared.",
      select: { why: true },
      resolve: (link) => linkReason(link).en,
    }),
    why: t.field({
      type: Reason,
      description: '`reason` as a code and in both languages.',
      select: { why: true },
      resolve: linkReason,
    }),
  }),
})

export const TargetLinkConnection = builder.connectionObject(
  { type: TargetLink, name: 'TargetLinkConnection', description: 'A page of links between targets.' },
  { name: 'TargetLinkEdge', description: 'A link with its cursor.' },
)

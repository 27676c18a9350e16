import type { Binding, Direction, LinkKind } from '@plangraph/database'
import { exact, signOf } from '@plangraph/figures'
import { type Sql, sql } from '../../shared/sql.js'

/** What of a link and its two targets its figures follow from. */
export interface FiguredLink {
  kind: LinkKind
  /** Downstream − upstream in the base unit; null unless rate or growth. */
  difference: number | null
  upstream: Stated
  downstream: Stated & { indicator: { direction: Direction } | null }
}

interface Stated {
  binding: Binding | null
  /** `issuedOn`: ISO 8601 date. */
  document: { issuedOn: string | null }
}

/** The columns that `FiguredLink` needs, as a selection of links. */
export const FIGURED_LINK = {
  kind: true,
  difference: true,
  upstream: { select: { binding: true, document: { select: { issuedOn: true } } } },
  downstream: {
    select: {
      binding: true,
      document: { select: { issuedOn: true } },
      indicator: { select: { direction: true } },
    },
  },
} as const

/**
 * A figure of links, defined once: GraphQL reckons it by `of`; flat tables, which read very many links, by `sql` over the
 * link `l`, its targets `a` (upstream) and `b` (downstream), their documents `ad` and `bd` and the indicator `i`.
 */
export interface LinkFigure<Value> {
  description: string
  of: (link: FiguredLink) => Value | null
  sql: Sql
}

/** Top-down amplification of targets: Li, Liu, Weng and Zhou (2019), Target Setting in Tournaments, Economic Journal 129. */
export const AMPLIFICATION: LinkFigure<number> = {
  description:
    'INHERITS: s × (downstream − upstream) in the base unit (percentage points of rates and growth), s = 1 where higher is ' +
    'better, −1 where lower is: how much more is asked below (层层加码; Li, Liu, Weng and Zhou 2019, Economic ' +
    'Journal 129), so that the links of a chain add up; null where `difference` is, and where neither direction is better. ' +
    'Of counts see `share` and `intensity`, which multiply along a chain.',
  of: ({ kind, difference, downstream }) => {
    const sign = signOf(downstream.indicator?.direction)
    return kind !== 'INHERITS' || difference === null || sign === null ? null : exact(sign * difference) + 0
  },
  sql: sql`CASE WHEN l."kind" = 'INHERITS' THEN CASE i."direction"
    WHEN 'HIGHER' THEN l."difference" WHEN 'LOWER' THEN 0 - l."difference" END END`,
}

const DAY = 24 * 60 * 60 * 1000

export const DAYS_TO_FOLLOW: LinkFigure<number> = {
  description:
    'INHERITS: days from the date that the upstream document was signed to that of the downstream one; null where one of ' +
    'the dates is not known.',
  of: ({ kind, upstream, downstream }) => {
    const [from, to] = [upstream.document.issuedOn, downstream.document.issuedOn]
    if (kind !== 'INHERITS' || from === null || to === null) return null
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
  },
  sql: sql`CASE WHEN l."kind" = 'INHERITS'
    THEN CAST(ROUND(julianday(bd."issuedOn") - julianday(ad."issuedOn")) AS INTEGER) END`,
}

export const BINDING_CHANGES = ['WEAKENED', 'STRENGTHENED', 'SAME'] as const
export type BindingChange = (typeof BINDING_CHANGES)[number]

/** What becomes of the attribute (属性) from one goal to the next; null where one of them prints none. */
export function bindingChange(from: Binding | null, to: Binding | null): BindingChange | null {
  if (from === null || to === null) return null
  if (from === to) return 'SAME'
  return from === 'BINDING' ? 'WEAKENED' : 'STRENGTHENED'
}

export const BINDING_CHANGE: LinkFigure<BindingChange> = {
  description:
    'Attribute (属性) downstream against upstream: WEAKENED where 约束性 became 预期性, STRENGTHENED the other way round, ' +
    'SAME; null where one of the two documents prints none.',
  of: ({ upstream, downstream }) => bindingChange(upstream.binding, downstream.binding),
  sql: sql`CASE WHEN a."binding" IS NULL OR b."binding" IS NULL THEN NULL WHEN a."binding" = b."binding" THEN 'SAME'
    WHEN a."binding" = 'BINDING' THEN 'WEAKENED' ELSE 'STRENGTHENED' END`,
}

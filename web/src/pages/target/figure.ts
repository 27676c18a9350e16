import type { Context } from '../../shared/page.js'
import type { TargetQuery } from './target.generated.js'

type Node = NonNullable<TargetQuery['node']>
export type TargetNode = Extract<Node, { __typename: 'Target' }>
export type ObservationNode = Extract<Node, { __typename: 'Observation' }>
/** A goal or a result: they differ in what is asked of them, not in how they are printed. */
export type Figure = TargetNode | ObservationNode
export type Link = TargetNode['upstream'][number]
export type Other = Link['downstream']
export type Words = Figure['evidence']

export const figureIn = ({ node }: TargetQuery): Figure | null =>
  node?.__typename === 'Target' || node?.__typename === 'Observation' ? node : null

/** The name that a reader knows a figure by: that of its entry in the catalogue, else the words of the document. */
export const nameOf = (context: Context, { indicator, indicatorName }: Figure): string =>
  indicator ? context.name(indicator) : indicatorName

/** Page that the words begin on, counted from 1. */
export const pageOf = ({ spans }: Words): number | null => spans[0]?.page ?? null

/** Of words that were recognised in a picture: how certain the least certain character of them is, 0…1. Else null. */
export function certaintyOf({ spans }: Words): number | null {
  const certainties = spans.flatMap(({ certainty }) => certainty ?? [])
  return certainties.length > 0 ? Math.min(...certainties) : null
}

/** The figure that a row of a table is a part of. */
export const wholeOf = (figure: Figure) => (figure.__typename === 'Target' ? figure.partOf : figure.observationOf)

/** Links of some kinds that lead up from a figure, and down from it. */
export const linksOf = (figure: Figure, ...kinds: Link['kind'][]): { up: Link[]; down: Link[] } => {
  if (figure.__typename === 'Observation') return { up: [], down: [] }
  const ofKind = (links: Link[]) => links.filter((link) => kinds.includes(link.kind))
  return { up: ofKind(figure.upstream), down: ofKind(figure.downstream) }
}

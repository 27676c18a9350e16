import type { LinkKind, Prisma } from '@plangraph/database'
import { explainComparison, statementColumns, told, toStatement } from '@plangraph/figures'
import { type Reason, reasonOf } from './reason.js'

/** What of a target at the end of a link its reason is made from. */
export const linkedTarget = {
  ...statementColumns,
  document: { select: { title: true } },
  region: { select: { name: true, population: true } },
  indicator: true,
} satisfies Prisma.TargetSelect

type LinkedTarget = Prisma.TargetGetPayload<{ select: typeof linkedTarget }>

interface LinkedTargets {
  kind: LinkKind
  upstream: LinkedTarget
  downstream: LinkedTarget
}

const sideOf = (target: LinkedTarget) => ({
  statement: toStatement(target),
  region: target.region ?? { name: '', population: null },
})

/** Why two targets are linked, and what the comparison of the two says. Both have an indicator, a region and a year. */
export function linkReason({ kind, upstream, downstream }: LinkedTargets): Reason {
  const { indicator } = downstream
  if (kind === 'SUPERSEDES') {
    const [own, other] = [toStatement(downstream).shown, toStatement(upstream).shown]
    return reasonOf(told('supersedes', { title: upstream.document.title, own, other }))
  }
  if (kind === 'RESTATES' || indicator === null) return reasonOf(told('restates', { title: upstream.document.title }))
  return reasonOf(explainComparison(sideOf(downstream), sideOf(upstream), indicator).why)
}

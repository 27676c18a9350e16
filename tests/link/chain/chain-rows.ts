import type { Database } from '@plangraph/database'

/** What linking has made of the documents, told without ids, which follow from the order in which documents came. */
export interface ChainRows {
  governing: string[]
  links: string[]
  /** What each link says in words. */
  reasons: string[]
  findings: string[]
}

const sourceColumns = { select: { currentSource: { select: { fileName: true } } } } as const
const targetColumns = {
  printed: true,
  year: true,
  region: { select: { name: true } },
  document: sourceColumns,
} as const

interface Read {
  currentSource: { fileName: string } | null
}

const keyOf = ({ currentSource }: Read) => currentSource?.fileName.replace('.txt', '') ?? 'only cited'

/** Which goal it is: the document that states it and the number as printed. */
const short = (target: { printed: string; document: Read }) => `${keyOf(target.document)} ${target.printed}`

const joined = (...parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ')

export async function chainRows(db: Database): Promise<ChainRows> {
  const governing = await db.governingStatement.findMany({ include: { target: { select: targetColumns } } })
  const links = await db.targetLink.findMany({
    include: {
      upstream: { select: targetColumns },
      downstream: { select: targetColumns },
      citations: {
        orderBy: { ordinal: 'asc' },
        include: { citation: { select: { from: sourceColumns, to: sourceColumns } } },
      },
    },
  })
  const findings = await db.finding.findMany({
    include: {
      document: sourceColumns,
      targets: { include: { target: { select: targetColumns } } },
    },
  })
  return {
    governing: governing
      .map(({ target, span, since, role }) =>
        joined(target.region?.name ?? '', `${target.year} ${span}`, short(target), since, role !== 'GOAL' && role),
      )
      .sort(),
    links: links
      .map((link) =>
        joined(
          `${short(link.downstream)} ${link.kind} ${short(link.upstream)}`,
          link.basis,
          link.share !== null && `share ${link.share}`,
          link.intensity !== null && `per resident ${link.intensity}`,
          link.difference !== null && `${link.difference > 0 ? '+' : ''}${link.difference}`,
          link.stance !== 'NOT_COMPARABLE' && link.stance,
          link.marginal && 'by the sign',
          ...link.citations.map(({ citation }) => `${keyOf(citation.from)} cites ${keyOf(citation.to)}`),
        ),
      )
      .sort(),
    reasons: links
      .map((link) => `${short(link.downstream)} → ${short(link.upstream)}: ${JSON.stringify(link.why)}`)
      .sort(),
    findings: findings
      .map(({ document, kind, severity, message, targets }) =>
        joined(keyOf(document), kind, severity, message, ...targets.map(({ target }) => short(target)).sort()),
      )
      .sort(),
  }
}

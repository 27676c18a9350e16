import { told } from '@plangraph/figures'
import { inDocumentOrder } from '../identity/document-order.js'
import { findingIds } from '../identity/ids.js'
import type { NormalizedFigure } from '../model/index.js'
import { at, evidenceRow, type RowContext } from './row-context.js'
import type { EvidenceRow, FindingDocumentRow, FindingEvidenceRow, FindingRow, FindingTargetRow } from './row-types.js'

/** Rows of a finding and of what it points at. */
export interface FindingRows {
  findings: FindingRow[]
  findingDocuments: FindingDocumentRow[]
  findingTargets: FindingTargetRow[]
  findingEvidence: FindingEvidenceRow[]
}

/** What the reading of the document itself raises: findings of the extraction and indicators that nothing matched. */
export function findingRows(context: RowContext): FindingRows & { evidence: EvidenceRow[] } {
  const { findings: extracted, figures } = context.document
  const ids = findingIds(
    context.id,
    extracted.map(({ kind, table, section, figures: about, subject }) => ({
      kind,
      subject:
        subject ??
        at(context.figures, about?.[0] ?? null) ??
        at(context.tables, table) ??
        at(context.sections, section),
    })),
  )
  const rows: FindingRows = { findings: [], findingDocuments: [], findingTargets: [], findingEvidence: [] }
  /** about: indexes of the figures it is about, whose evidence is its own. */
  const add = (
    finding: Omit<FindingRow, 'documentId' | 'ordinal' | 'linkId' | 'wholeGoal' | 'subject'>,
    about: readonly number[],
    evidenceIds = about.map((index) => context.figures[index] as string),
  ) => {
    const ordinal = rows.findings.length + 1
    const from = { documentId: context.id, ordinal, linkId: null, wholeGoal: null, subject: null }
    rows.findings.push({ ...finding, ...from })
    rows.findingDocuments.push({ findingId: finding.id, documentId: context.id })
    for (const evidenceId of evidenceIds) rows.findingEvidence.push({ findingId: finding.id, evidenceId })
    for (const index of about)
      if (figures[index]?.status !== 'ACTUAL')
        rows.findingTargets.push({ findingId: finding.id, targetId: context.figures[index] as string })
  }

  for (const [
    i,
    { kind, severity, code, message, messageZh, rowLabel = null, figures: about },
  ] of extracted.entries()) {
    const id = ids[i] as string
    add({ id, kind, severity, code, message, messageZh, rowLabel }, about ?? [], about ? undefined : [id])
  }
  for (const index of inDocumentOrder(figures)) {
    const figure = figures[index] as NormalizedFigure
    if (figure.indicatorCode !== null) continue
    const figureId = context.figures[index] as string
    const [id] = findingIds(context.id, [{ kind: 'UNMATCHED_INDICATOR', subject: figureId }]) as [string]
    const why = told('indicator-unmatched', { name: figure.indicatorName })
    add({ id, kind: 'UNMATCHED_INDICATOR', severity: 'INFO', ...why, rowLabel: null }, [index])
  }
  const evidence = extracted.flatMap((finding, i) =>
    finding.figures ? [] : [evidenceRow(context, ids[i] as string, finding.evidence, finding)],
  )
  return { ...rows, evidence }
}

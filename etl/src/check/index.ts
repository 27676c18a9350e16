import { told } from '@plangraph/figures'
import type { Catalogue, Regions } from '../catalogue/index.js'
import type { ExtractedFinding, NormalizedDocument, NormalizedFigure } from '../model/index.js'
import { assignedParts } from './assigned-parts.js'
import { confidenceOf } from './confidence/confidence.js'
import { signsOf } from './confidence/signs.js'
import { viewsOf } from './confidence/view.js'
import { weights } from './confidence/weights.js'
import type { Doubt } from './plausibility/doubt.js'
import { doubtsOf } from './plausibility/index.js'
import { withoutUncertain } from './uncertain.js'
import { withoutUnclear } from './unclear.js'
import { weakerGoals } from './weaker-goals.js'

/** Indexes of the figures that doubts are about. */
export const doubtedBy = (doubts: readonly Doubt[]): Set<number> => new Set(doubts.flatMap(({ figures }) => figures))

function findingOf({ kind, figures, why }: Doubt, document: NormalizedDocument): ExtractedFinding {
  const { section, table, row, evidence } = document.figures[figures[0] as number] as NormalizedFigure
  return {
    kind,
    severity: 'WARNING',
    ...told(figures.length === 1 ? 'one-misread' : 'one-of-them-misread', { doubt: why }),
    code: why.code,
    figures: [...figures],
    section,
    table,
    row,
    evidence,
  }
}

/** Kinds of the findings that `contradictions` makes. */
const CONTRADICTIONS: readonly string[] = ['PARTS_EXCEED_WHOLE', 'IMPLAUSIBLE_FIGURE', 'WEAKER_THAN_BASE']

const contradictions = (
  document: NormalizedDocument,
  doubts: readonly Doubt[],
  catalogue: Catalogue,
  regions: Regions,
): ExtractedFinding[] => [
  ...doubts.map((doubt) => findingOf(doubt, document)),
  ...weakerGoals(document.figures, catalogue),
  ...assignedParts(document, catalogue, regions),
]

/**
 * The stage check: what does not fit together in a document, and how sure every figure is, by what can be seen of its reading.
 * What does not fit becomes findings with both sides; figures that are mostly wrong, or whose number may be misread in a picture,
 * become findings and no figures. Pure.
 */
export function checkDocument(
  document: NormalizedDocument,
  catalogue: Catalogue,
  regions: Regions,
): NormalizedDocument {
  const doubts = doubtsOf({ ...document, catalogue, regions })
  const figures = viewsOf(document, doubtedBy(doubts)).map((view) => ({
    ...view.figure,
    confidence: confidenceOf(signsOf(view), weights),
  }))
  const findings = [...document.findings, ...contradictions(document, doubts, catalogue, regions)]
  return withoutUncertain(withoutUnclear({ ...document, figures, findings }, weights.unclearBelow))
}

/** A document that was checked before and whose figures are other ones now: what does not fit together in it is told anew. */
export function recheckDocument(
  document: NormalizedDocument,
  catalogue: Catalogue,
  regions: Regions,
): NormalizedDocument {
  const doubts = doubtsOf({ ...document, catalogue, regions })
  const others = document.findings.filter(({ kind }) => !CONTRADICTIONS.includes(kind))
  return { ...document, findings: [...others, ...contradictions(document, doubts, catalogue, regions)] }
}

import { told } from '@plangraph/figures'
import type { ExtractedFinding, NormalizedDocument, NormalizedFigure } from '../model/index.js'
import { nearestName, surroundingsOf } from './confidence/second-reading.js'
import { shown } from './plausibility/doubt.js'

function unclearFigure(figure: NormalizedFigure): ExtractedFinding {
  const { indicatorName, section, table, row, evidence } = figure
  const second = nearestName(surroundingsOf(figure))
  const isSame = second === '' || second === indicatorName
  return {
    kind: 'UNCLEAR_FIGURE',
    severity: 'INFO',
    ...told(isSame ? 'figure-unclear' : 'figure-unclear-two-readings', {
      figure: shown(figure),
      name: indicatorName,
      other: second,
    }),
    section,
    table,
    row,
    evidence,
  }
}

/** The document without the figures whose confidence is below the bound; a finding each tells what they say. */
export function withoutUnclear(document: NormalizedDocument, bound: number): NormalizedDocument {
  const { figures, findings } = document
  const kept = figures.flatMap(({ confidence }, i) => (confidence >= bound ? i : []))
  if (kept.length === figures.length) return document
  const position = new Map(kept.map((from, to) => [from, to]))
  const moved = (at: number | null) => (at === null ? null : (position.get(at) ?? null))
  // What is about figures that are not served says so by their own findings.
  const followed = (finding: ExtractedFinding): ExtractedFinding[] => {
    if (finding.figures === undefined) return [finding]
    const about = finding.figures.flatMap((at) => moved(at) ?? [])
    return about.length === 0 ? [] : [{ ...finding, figures: about }]
  }
  return {
    ...document,
    figures: kept.map((i) => {
      const figure = figures[i] as NormalizedFigure
      return { ...figure, partOf: moved(figure.partOf), baseline: moved(figure.baseline) }
    }),
    findings: [
      ...findings.flatMap(followed),
      ...figures.filter(({ confidence }) => confidence < bound).map(unclearFigure),
    ],
  }
}

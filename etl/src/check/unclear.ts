import { told } from '@plangraph/figures'
import type { ExtractedFinding, NormalizedDocument, NormalizedFigure } from '../model/index.js'
import { keepFigures } from '../model/keep-figures.js'
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
  const unclear = document.figures.filter(({ confidence }) => confidence < bound)
  if (unclear.length === 0) return document
  const kept = keepFigures(document, ({ confidence }) => confidence >= bound)
  return { ...kept, findings: [...kept.findings, ...unclear.map(unclearFigure)] }
}

import type { ExtractedFinding } from './extracted-document.js'
import type { NormalizedDocument, NormalizedFigure } from './normalized-document.js'

/**
 * The document with the figures that `isKept` accepts: what refers to figures follows, and findings that are about none that
 * are kept go with those they are about.
 */
export function keepFigures(
  document: NormalizedDocument,
  isKept: (figure: NormalizedFigure, index: number) => boolean,
): NormalizedDocument {
  const { figures, findings } = document
  const kept = figures.flatMap((figure, i) => (isKept(figure, i) ? i : []))
  if (kept.length === figures.length) return document
  const position = new Map(kept.map((from, to) => [from, to]))
  const moved = (at: number | null) => (at === null ? null : (position.get(at) ?? null))
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
    findings: findings.flatMap(followed),
  }
}

import type { Catalogue, Regions } from '../catalogue/types.js'
import { recheckDocument } from '../check/index.js'
import { figureIds, sectionIds, tableIds } from '../identity/ids.js'
import type { NormalizedDocument, NormalizedFigure } from '../model/index.js'
import { keepFigures } from '../model/keep-figures.js'
import { matcherOf } from '../normalize/index.js'
import type { CorrectionKind, Known } from './correction.js'
import { type Edits, editsOf, type FigureEdit, type OfFigure, type Settled } from './edits.js'
import { nameOf } from './find-figure.js'
import { withEntry, withFields, withIndicator } from './follow-figure.js'
import { missedFigure } from './missed-figure.js'
import { namedFigures, unfit } from './named-figures.js'
import { type Outcome, staleFinding } from './outcome.js'

/** A document with its corrections. */
export interface CorrectedDocument {
  document: NormalizedDocument
  /** What came of each correction that is about the document, in order of their ids. */
  outcomes: Outcome[]
}

/**
 * Applies corrections to a document as it was read. What follows from what they change follows: entries of the catalogue,
 * values in base units, findings of figures that do not fit together. Figures keep the ids that they have without them.
 * Each correction is applied, or else there is a finding CORRECTION_STALE. All are held against the reading, never against
 * one another, so that their order does not matter. Pure.
 *
 * @param id of the document
 * @param corrections those that name the document, or any
 */
export function correctDocument(
  id: string,
  document: NormalizedDocument,
  corrections: readonly Known[],
  catalogue: Catalogue,
  regions: Regions,
): CorrectedDocument {
  const known = [...new Map(corrections.map((correction) => [correction.id, correction])).values()]
  const ids = readIds(id, document)
  const edits = editsOf(known.filter(isOfFigure), { figures: document.figures, ids })
  const settled: Settled = new Map(edits.settled)
  const edited = document.figures.map((figure, i) => {
    const edit = edits.byFigure.get(i)
    const corrected = edit ? editedFigure(figure, i, edit, settled, catalogue) : figure
    return { ...corrected, id: ids[i] as string }
  })
  const isOpen = (i: number) => (edits.byFigure.get(i)?.none.length ?? 0) === 0 && !edits.byFigure.get(i)?.indicator
  const named = namedFigures(edited, known.filter(isOf('INDICATOR')), isOpen, catalogue)
  for (const [correction, because] of named.outcomes) settled.set(correction, { because, figure: null })
  const missed = known.filter(isOf('MISSED')).flatMap((one) => addedFigure(id, document, one, settled, catalogue))
  if (settled.size === 0) return { document, outcomes: [] }

  const kept = keepFigures({ ...document, figures: named.figures }, (_figure, i) => !isNone(edits, i))
  const corrected = { ...kept, figures: [...kept.figures, ...missed] }
  const isChanged = kept.figures.length < ids.length || corrected.figures.some((figure) => figure.corrected)
  const checked = isChanged ? recheckDocument(corrected, catalogue, regions) : corrected
  const position = new Map(corrected.figures.map((figure, i) => [figure.id, i]))
  const outcomes = known
    .flatMap((correction) => {
      const outcome = settled.get(correction.id)
      return outcome ? [{ correction, ...outcome }] : []
    })
    .sort((a, b) => (a.correction.id < b.correction.id ? -1 : 1))
  const stale = outcomes.flatMap(({ correction, because, figure }) =>
    because ? [staleFinding(correction, because, position.get(ids[figure ?? -1]) ?? null)] : [],
  )
  return {
    document: { ...checked, findings: [...checked.findings, ...stale] },
    outcomes: outcomes.map(({ correction, because, figure }) => {
      const none = because === null && takesOutById(correction) ? document.figures[figure ?? -1] : undefined
      return { correction, because, ...(none && { meant: nameOf(none) }) }
    }),
  }
}

const isOf =
  <Kind extends CorrectionKind>(kind: Kind) =>
  (correction: Known): correction is Extract<Known, { kind: Kind }> =>
    correction.kind === kind

const isOfFigure = (correction: Known): correction is OfFigure =>
  correction.kind === 'FIELD' || correction.kind === 'NOT_A_FIGURE' || correction.kind === 'INDICATOR'

const takesOutById = (correction: Known) => correction.kind === 'NOT_A_FIGURE' && correction.figure.id !== null

const isNone = ({ byFigure }: Edits, index: number): boolean => (byFigure.get(index)?.none.length ?? 0) > 0

/** The ids that the figures have as they were read. */
function readIds(id: string, { structure, figures }: NormalizedDocument): string[] {
  const ids = figureIds(id, sectionIds(id, structure.sections), tableIds(id, structure.tables), figures)
  return ids.map((read, i) => figures[i]?.id ?? read)
}

function editedFigure(
  figure: NormalizedFigure,
  index: number,
  { none, fields, indicator }: FigureEdit,
  settled: Settled,
  catalogue: Catalogue,
): NormalizedFigure {
  for (const { id } of [...none, ...fields.values()]) settled.set(id, { because: null, figure: index })
  const changed = withFields(figure, fields, catalogue)
  if (indicator === null) return changed
  const named = withIndicator(changed, indicator, catalogue)
  settled.set(indicator.id, { because: named ? null : unfit(changed, indicator.becomes), figure: index })
  return named ?? changed
}

/** The figure that a correction adds, as the catalogue knows it; none where the reading has it, or where its words are not found. */
function addedFigure(
  id: string,
  document: NormalizedDocument,
  correction: Known<'MISSED'>,
  settled: Settled,
  catalogue: Catalogue,
): NormalizedFigure[] {
  const figure = missedFigure(id, document, correction)
  const because = figure !== null && 'because' in figure ? figure.because : null
  settled.set(correction.id, { because, figure: null })
  if (figure === null || 'because' in figure) return []
  const found = matcherOf(catalogue)(figure)
  return [withEntry(figure, found?.indicator.code ?? null, found?.rule ?? null, catalogue)]
}

import { type Because, told } from '@plangraph/figures'
import type { ExtractedFinding } from '../model/index.js'
import type { FigureName, Known } from './correction.js'

/** What came of a correction in a document. `because` is null where it was applied. */
export interface Outcome {
  correction: Known
  because: Because | null
  /** The figure that it took out by an id, for the next reading; left out where it took none. */
  meant?: FigureName
}

const nowhere = { section: null, table: null, row: null, evidence: { quote: '', start: 0, end: 0, spans: [] } }

/**
 * The finding that a correction does not find what it expects. It is about the figure it looked at, where there is one.
 * @param figure index of that figure, or null
 */
export function staleFinding({ id, by, at, why }: Known, because: Because, figure: number | null): ExtractedFinding {
  return {
    kind: 'CORRECTION_STALE',
    severity: 'WARNING',
    ...told('correction-stale', { by, at, why, because }),
    code: because.code,
    subject: id,
    figures: figure === null ? [] : [figure],
    ...nowhere,
  }
}

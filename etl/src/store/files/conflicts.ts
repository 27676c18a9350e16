import { groupBy } from '@plangraph/figures'
import type { FileFigure } from './file-figure.js'
import { statementOf } from './lost-figures.js'
import type { DocumentFile } from './standing.js'

/** A figure of which two files say unlike values. */
export interface Conflict {
  served: FileFigure
  other: FileFigure
  file: DocumentFile
}

/**
 * Figures of which a file says another value than the one that a document is read from: of the same id, else the only ones of
 * one name, place, time and status on both sides.
 */
export function conflictsWith(served: DocumentFile, file: DocumentFile): Conflict[] {
  const byId = new Map(file.figures.map((figure) => [figure.id, figure]))
  const ids = new Set(served.figures.map(({ id }) => id))
  const [own, others] = [groupBy(served.figures, statementOf), groupBy(file.figures, statementOf)]
  return served.figures.flatMap((figure) => {
    const statement = statementOf(figure)
    const [only, ...more] = own.get(statement)?.length === 1 ? (others.get(statement) ?? []) : []
    const alike = only !== undefined && more.length === 0 && !ids.has(only.id) ? only : undefined
    const other = byId.get(figure.id) ?? alike
    return other === undefined || saysTheSame(figure, other) ? [] : { served: figure, other, file }
  })
}

const saysTheSame = (a: FileFigure, b: FileFigure): boolean =>
  a.value === b.value &&
  a.low === b.low &&
  a.high === b.high &&
  (a.value !== null || hasBounds(a) || isPrintedAlike(a, b))

const hasBounds = ({ low, high }: FileFigure) => low !== null || high !== null

const isPrintedAlike = (a: FileFigure, b: FileFigure) => a.printed === b.printed && a.unit === b.unit

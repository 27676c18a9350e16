import type { AnnotatedFigure, Annotation } from './annotation.js'
import { FIELDS, type Field, wrongFields } from './fields.js'
import { pairFigures } from './pair-figures.js'
import type { ReadFigure } from './read-figure.js'

/** Counts, so that those of several documents can be added up. */
export interface Score {
  /** Figures that the reading gives, and how many of them some annotated figure explains. */
  figures: number
  explained: number
  /** Annotated figures that count, how many of them the reading has, and how many it has with every field right. */
  core: number
  found: number
  exact: number
  /** Found figures that have the field right. */
  right: Record<Field, number>
}

export type Miss =
  | { kind: 'missed'; annotated: AnnotatedFigure }
  | { kind: 'wrong'; annotated: AnnotatedFigure; read: ReadFigure; fields: readonly Field[] }
  | { kind: 'extra'; read: ReadFigure }

const perField = (count: (field: Field) => number) =>
  Object.fromEntries(FIELDS.map((field) => [field, count(field)])) as Record<Field, number>

/** Compares what was read of one document with its annotation. */
export function scoreDocument(
  annotation: Annotation,
  figures: readonly ReadFigure[],
): { score: Score; misses: readonly Miss[] } {
  const pairs = pairFigures(annotation, figures)
  const core = [...annotation.quantities.entries()].filter(([, { tier }]) => tier === 'core')
  const missed: Miss[] = []
  const found: { annotated: AnnotatedFigure; read: ReadFigure; fields: readonly Field[] }[] = []
  for (const [index, annotated] of core) {
    const read = figures[pairs.get(index) ?? -1]
    if (read) found.push({ annotated, read, fields: wrongFields(annotated, read, annotation.document) })
    else missed.push({ kind: 'missed', annotated })
  }
  const wrong = found.filter(({ fields }) => fields.length > 0)
  const explained = new Set(pairs.values())
  const extra = figures.filter((_, index) => !explained.has(index))
  return {
    score: {
      figures: figures.length,
      explained: explained.size,
      core: core.length,
      found: found.length,
      exact: found.length - wrong.length,
      right: perField((field) => found.filter(({ fields }) => !fields.includes(field)).length),
    },
    misses: [
      ...missed,
      ...wrong.map((pair): Miss => ({ kind: 'wrong', ...pair })),
      ...extra.map((read): Miss => ({ kind: 'extra', read })),
    ],
  }
}

/** Several documents as one: every figure weighs the same. */
export function pool(scores: readonly Score[]): Score {
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0)
  return {
    figures: sum(({ figures }) => figures),
    explained: sum(({ explained }) => explained),
    core: sum(({ core }) => core),
    found: sum(({ found }) => found),
    exact: sum(({ exact }) => exact),
    right: perField((field) => sum(({ right }) => right[field])),
  }
}

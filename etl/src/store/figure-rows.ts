import { searchText } from '@plangraph/figures'
import { inDocumentOrder } from '../identity/document-order.js'
import { stableJson } from '../model/hash.js'
import type { NormalizedFigure } from '../model/index.js'
import { at, evidenceRow, type RowContext } from './row-context.js'
import type { EvidenceRow, ObservationRow, TargetRow } from './row-types.js'

/** Goals become targets, results observations. A row never precedes the one it is part of, which it refers to. */
export function figureRows(context: RowContext): {
  targets: TargetRow[]
  observations: ObservationRow[]
  evidence: EvidenceRow[]
} {
  const { figures } = context.document
  const targets: TargetRow[] = []
  const observations: ObservationRow[] = []
  const ordinal = new Map(inDocumentOrder(figures).map((index, position) => [index, position + 1]))
  for (const index of wholesFirst(figures)) {
    const figure = figures[index] as NormalizedFigure
    const { status } = figure
    const shared = sharedColumns(context, figure, context.figures[index] as string, ordinal.get(index) as number)
    const partOf = figure.partOf === null ? undefined : figures[figure.partOf]
    const partOfId = partOf && isGoal(partOf) === isGoal(figure) ? at(context.figures, figure.partOf) : null
    if (status === 'ACTUAL') {
      observations.push({ partOfId, ...shared })
      continue
    }
    const baseline = figure.baseline === null ? undefined : figures[figure.baseline]
    targets.push({
      status,
      role: roleOf(context, shared.regionCode),
      binding: figure.binding,
      partOfId,
      taskId: at(context.tasks, figure.task),
      baselineId: baseline && !isGoal(baseline) ? at(context.figures, figure.baseline) : null,
      ...shared,
    })
  }
  const evidence = figures.map((figure, i) =>
    evidenceRow(context, context.figures[i] as string, figure.evidence, figure),
  )
  return { targets, observations, evidence }
}

const isGoal = ({ status }: NormalizedFigure) => status !== 'ACTUAL'

/** Indexes of the figures by how many wholes they are under, in document order among equals. */
function wholesFirst(figures: readonly NormalizedFigure[]): number[] {
  const depth = (index: number, seen: readonly number[] = []): number => {
    const partOf = figures[index]?.partOf ?? null
    return partOf === null || seen.includes(index) ? 0 : 1 + depth(partOf, [...seen, index])
  }
  return inDocumentOrder(figures)
    .map((index) => ({ index, depth: depth(index) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ index }) => index)
}

/** Region of a figure, null where the catalogue of regions has none of that code. */
const regionOf = ({ places }: RowContext, { regionCode }: NormalizedFigure) =>
  regionCode !== null && places.has(regionCode) ? regionCode : null

/** A goal for a region below that of the document is a part that the document assigns to it. */
const roleOf = ({ places, regionCode: own }: RowContext, code: string | null): TargetRow['role'] =>
  code !== null && own !== null && code !== own && places.lineage(code).includes(own) ? 'ASSIGNED' : 'GOAL'

function sharedColumns(context: RowContext, figure: NormalizedFigure, id: string, ordinal: number) {
  return {
    id,
    documentId: context.id,
    regionCode: regionOf(context, figure),
    indicatorCode: figure.indicatorCode,
    indicatorName: figure.indicatorName,
    ...figure.amount,
    normalizedValue: figure.normalizedValue,
    normalizedLow: figure.normalizedLow,
    normalizedHigh: figure.normalizedHigh,
    per: figure.per,
    basis: figure.basis,
    year: figure.year,
    spanStart: figure.spanStart,
    origin: figure.origin,
    ordinal,
    sortKey: `${context.regionCode ?? '999999'}/${context.id}/${String(ordinal).padStart(6, '0')}`,
    searchText: searchText(`${figure.indicatorName} ${figure.evidence.quote}`),
    rule: figure.rule,
    ruleVersion: figure.ruleVersion,
    matchRule: figure.matchRule,
    confidence: figure.confidence,
    corrected: figure.corrected ? stableJson(figure.corrected) : null,
    runId: context.file.runId,
  }
}

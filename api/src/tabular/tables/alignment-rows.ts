import type { Database, Indicator } from '@plangraph/database'
import { type Alignment, type AlignmentCell, alignPlaces } from '../../domain/alignment/align-places.js'
import type { AlignmentRequest, StatingDocument } from '../../domain/alignment/data.js'
import { askedIndicators, loadStatements } from '../../domain/alignment/load-places.js'
import { placesWithFigures, yearsOfGoals } from '../../domain/alignment/places.js'
import { resolveRegions } from '../../domain/filters/regions.js'

/** One indicator in one place and year, as the table `alignment` has it. */
export interface PlacedCell {
  year: number
  indicator: Indicator
  sharedBy: number
  cell: AlignmentCell
  /** Title of the target's document; null where there is no target. */
  title: string | null
}

export type AlignmentArguments = Partial<AlignmentRequest> & { minShared?: number | null }

/**
 * Opens the cells that GraphQL's `alignment` gives for these arguments, by year, indicator and region. Without regions:
 * all whose figures are here; without a year: every year, one batch each.
 *
 * @throws {GraphQLError} for an unknown or ambiguous region, an unknown indicator or topic
 */
export async function openPlacedCells(
  database: Database,
  args: AlignmentArguments,
): Promise<AsyncIterable<PlacedCell[]>> {
  const regions = args.regions
    ? await resolveRegions(database, args.regions, 'regions')
    : await placesWithFigures(database)
  const [reference = null] = args.reference ? await resolveRegions(database, [args.reference], 'reference') : []
  const codes = regions.map(({ code }) => code)
  const years = args.year == null ? await yearsOfGoals(database, codes) : [args.year]
  const { minShared } = args
  const indicators = await askedIndicators(database, args)
  return (async function* () {
    for (const year of years) {
      const data = await loadStatements(database, { regions, reference, year, ...indicators })
      yield cellsOf(alignPlaces(data), year, data.documents, minShared ?? 1)
    }
  })()
}

function cellsOf(
  { rows }: Alignment,
  year: number,
  documents: readonly StatingDocument[],
  minShared: number,
): PlacedCell[] {
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  const placed = rows
    .filter(({ sharedBy }) => sharedBy >= minShared)
    .flatMap(({ indicator, sharedBy, cells }) =>
      cells.map((cell) => ({
        year,
        indicator,
        sharedBy,
        cell,
        title: titles.get(cell.target?.documentId ?? '') ?? null,
      })),
    )
  return placed.sort(byKey)
}

const key = ({ indicator, cell }: PlacedCell) => `${indicator.code}\n${cell.region.code}`
const byKey = (a: PlacedCell, b: PlacedCell) => (key(a) < key(b) ? -1 : 1)

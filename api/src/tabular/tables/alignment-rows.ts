import type { Database, Indicator } from '@plangraph/database'
import { absenceIn } from '../../domain/alignment/absence.js'
import { type AlignmentCell, type AlignmentRow, alignGoals, emptyCells } from '../../domain/alignment/align-places.js'
import { ALL_OF_CELLS, type AlignmentRequest, type AskedOfCells } from '../../domain/alignment/data.js'
import { askedIndicators, loadGoals, loadKnown } from '../../domain/alignment/load-places.js'
import { indicatorsOfYears, placesWithFigures, yearsOfGoals } from '../../domain/alignment/places.js'
import { indicatorsByCode } from '../../domain/filters/known-codes.js'
import { resolveRegions } from '../../domain/filters/regions.js'
import { chunks } from '../../shared/chunks.js'

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

/** Cells that are in memory at a time: the indicators of so many are compared at once. */
const PART = 4000

/** The columns of a goal that the table has; those that are compared are read anyway. */
const ASKED: AskedOfCells = { ...ALL_OF_CELLS, columns: ['value'] }

/**
 * Opens the cells that GraphQL's `alignment` gives for these arguments, by year, indicator and region. Without regions:
 * all whose figures are here; without a year: every year. They are read in parts, with as many statements for each, however
 * many there are.
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
  const asked = await askedIndicators(database, args)
  return (async function* () {
    const stated = await indicatorsOfYears(database, codes, years)
    const indicators = await indicatorsByCode(database, [...new Set([...stated.values()].flat())])
    const known = await loadKnown(database, { regions, reference })
    const titles = new Map(known.documents.map(({ id, title }) => [id, title]))
    const emptyCell = emptyCells(absenceIn(known))
    const wanted = (code: string) =>
      (asked.indicators?.includes(code) ?? true) &&
      (asked.topic ?? indicators.get(code)?.topic) === indicators.get(code)?.topic
    for (const year of years) {
      const ofYear = (stated.get(year) ?? []).filter(wanted).sort()
      for (const part of chunks(ofYear, Math.max(1, Math.floor(PART / regions.length)))) {
        const places = { regions, reference, year, indicators: part, areAll: !args.regions }
        const goals = await loadGoals(database, places, ASKED)
        const compared = part.flatMap((code) => indicators.get(code) ?? [])
        const { rows } = alignGoals({ ...places, ...goals, indicators: compared }, ASKED, emptyCell)
        yield rows
          .filter(({ sharedBy }) => sharedBy >= (args.minShared ?? 1))
          .sort((a, b) => (a.indicator.code < b.indicator.code ? -1 : 1))
          .flatMap((row) => cellsOf(row, year, titles))
      }
    }
  })()
}

const cellsOf = (
  { indicator, sharedBy, cells }: AlignmentRow,
  year: number,
  titles: ReadonlyMap<string, string>,
): PlacedCell[] =>
  cells
    .sort((a, b) => (a.region.code < b.region.code ? -1 : 1))
    .map((cell) => ({
      year,
      indicator,
      sharedBy,
      cell,
      title: cell.target === null ? null : (titles.get(cell.target.documentId) ?? null),
    }))

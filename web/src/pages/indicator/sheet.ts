import type { Context, Sheet } from '../../shared/page.js'
import type { Ranked } from './ranking.js'
import words from './words.json' with { type: 'json' }

/** The ranking as a table, numbers as printed and in the unit of the indicator. */
export function rankingSheet(
  { say, name, label }: Context,
  code: string,
  unit: string,
  rows: readonly Ranked[],
): Sheet {
  const { region, level, goal, unit: printedUnit, normalized, intensity, basis, base, document } = words
  return {
    name: code,
    columns: [region, level, goal, printedUnit, normalized, intensity, basis, base, document].map((title) =>
      say(title, { unit: label('units', unit) }),
    ),
    rows: rows.map(({ goal: stated, perCapita }) => [
      name(stated.region),
      stated.region && label('RegionLevel', stated.region.level),
      stated.printed,
      stated.unit,
      stated.normalizedValue,
      perCapita,
      label('Basis', stated.basis),
      stated.baseline && `${stated.baseline.printed}${stated.baseline.unit ?? ''}`,
      stated.document.title,
    ]),
  }
}

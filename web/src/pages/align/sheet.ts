import { step } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context, Sheet } from '../../shared/page.js'
import type { Alignment } from './alignment.js'
import words from './words.json' with { type: 'json' }

/** The comparison as a table with a row for each place and goal. */
export function alignSheet({ say, name, label, site }: Context, { rows, regions }: Alignment): Sheet {
  const titles = [words.indicator, words.year, words.region, words.value, words.unit, words.comparator, words.basis]
  return {
    name: 'alignment',
    columns: [...titles, words.normalized, words.baseUnit, words.stance, words.absence, words.page].map((title) =>
      say(title),
    ),
    rows: rows.flatMap(({ indicator, year, cells }) =>
      cells.map(({ target, stance, absence }, i) => [
        name(indicator),
        year,
        name(regions[i]),
        target?.printed ?? null,
        target && label('units', target.unit ?? indicator.unit),
        target && label('Comparator', target.comparator),
        target && label('Basis', target.basis),
        target?.normalizedValue ?? null,
        label('units', indicator.unit),
        stance && say(common[stance]),
        absence && say(common[absence]),
        target && `${site}${step('/t', target.id)}`,
      ]),
    ),
  }
}

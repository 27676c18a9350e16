import type { Context, Sheet } from '../../shared/page.js'
import type { Results } from './search.js'
import words from './words.json' with { type: 'json' }

/** The goals that were found, with their words. */
export function goalSheet({ say, name }: Context, { goals }: Results): Sheet {
  const titles = [words.region, words.goal, words.value, words.unit, words.year, words.quote, words.document]
  return {
    name: 'found',
    columns: titles.map((title) => say(title)),
    rows: goals.nodes.map(({ region, indicator, indicatorName, printed, unit, year, evidence, document }) => [
      name(region),
      indicator ? name(indicator) : indicatorName,
      printed,
      unit,
      year,
      evidence.quote,
      document.title,
    ]),
  }
}

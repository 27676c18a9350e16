import type { DocumentGoal } from '../../parts/document/load-figures.js'
import type { Context, Sheet, SheetCell } from '../../shared/page.js'
import type { Pair } from './compare.js'
import words from './words.json' with { type: 'json' }

/** Two documents as a table: a row for each goal that one of them states. */
export function versusSheet(context: Context, pairs: readonly Pair[]): Sheet {
  const { say, name } = context
  const side = (title: { zh: string; en: string }) =>
    [words.first, words.second].map((one) => say(title, { side: say(one) }))
  return {
    name: 'two-documents',
    columns: [
      ...[words.goal, words.year, words.verdict].map((title) => say(title)),
      ...side(words.valueOf),
      ...side(words.normalizedOf),
      ...side(words.wordsOf),
      say(words.changeColumn),
    ],
    rows: pairs.map(({ a, b, verdict, change }): SheetCell[] => {
      const [goal] = [...a, ...b]
      const both = (cell: (goal: DocumentGoal) => SheetCell) => [a, b].map((goals) => joined(goals.map(cell)))
      return [
        goal?.indicator ? name(goal.indicator) : (goal?.indicatorName ?? ''),
        goal?.year ?? null,
        say(words[verdict]),
        ...both(({ printed, unit }) => `${printed}${unit ?? ''}`),
        ...both(({ normalizedValue }) => normalizedValue),
        ...both(({ evidence }) => evidence.quote),
        change,
      ]
    }),
  }
}

/** One cell for what a document says several times: numbers stay numbers where it says one. */
function joined(cells: readonly SheetCell[]): SheetCell {
  const distinct = [...new Set(cells)].filter((cell) => cell !== null)
  const [only = null] = distinct
  return distinct.length <= 1 ? only : distinct.join(' | ')
}

import { localId } from '../../parts/cite/cited.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context, Sheet, SheetCell } from '../../shared/page.js'
import { type Figure, type Link, nameOf, type Other } from './figure.js'
import words from './words.json' with { type: 'json' }

/** A figure as a table: itself, its baseline, and each goal that it hangs together with. */
export function figureSheet(context: Context, figure: Figure): Sheet {
  const { say, name } = context
  const { region, document, printed, unit, year, normalizedValue, evidence } = figure
  const titles = [words.relation, words.region, words.indicator, words.value, words.unit, words.year]
  const more = [words.normalized, words.source, words.quote, words.stance, words.share, words.intensity, words.reason]
  const row = (relation: string, cells: SheetCell[], link: SheetCell[] = [null, null, null, null]) => [
    relation,
    ...cells,
    ...link,
  ]
  const indicator = nameOf(context, figure)
  const own = [name(region), indicator, printed, unit, year, normalizedValue, document.title, evidence.quote]
  const goal = figure.__typename === 'Target' ? figure : null
  const base = goal?.baseline
  return {
    name: `figure-${localId(figure.id)}`,
    columns: [...titles, ...more].map((title) => say(title)),
    rows: [
      row(say(words.itself), own),
      ...(base
        ? [
            row(say(words.baseline), [
              name(region),
              indicator,
              base.printed,
              base.unit,
              base.year,
              null,
              document.title,
              null,
            ]),
          ]
        : []),
      ...(goal?.upstream ?? []).map((link) =>
        row(relationOf(context, link, 'up'), cellsOf(context, link.upstream), linkCells(context, link)),
      ),
      ...(goal?.downstream ?? []).map((link) =>
        row(relationOf(context, link, 'down'), cellsOf(context, link.downstream), linkCells(context, link)),
      ),
    ],
  }
}

const relationOf = ({ say }: Context, { kind }: Link, way: 'up' | 'down'): string =>
  say(kind === 'RESTATES' ? words.restates : words[way])

const cellsOf = ({ name }: Context, other: Other): SheetCell[] => [
  name(other.region),
  other.indicatorName,
  other.printed,
  other.unit,
  other.year,
  null,
  other.document.title,
  null,
]

const linkCells = ({ say }: Context, { stance, share, intensity, why }: Link): SheetCell[] => [
  say(common[stance]),
  share,
  intensity,
  say(why),
]

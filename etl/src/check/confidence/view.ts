import { nameKey } from '@plangraph/figures'
import { calendarOf } from '../../extract/scopes/calendar.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { timeExpressions } from '../../language/time/times-in-text.js'
import type { NormalizedDocument, NormalizedFigure } from '../../model/index.js'
import { nearestName, surroundingsOf } from './second-reading.js'

/** A figure as its signs look at it; texts folded as names are, white space gone. */
export interface View {
  figure: NormalizedFigure
  /** Read by the rule for cells of a table of indicators, not by the grammar of clauses. */
  ofCell: boolean
  /** Its name without the change at its end: 地区生产总值|增长. */
  name: string
  quote: string
  /** What the words next to the number say of its name. */
  second: string
  /** Its sentence up to its clause; '' where the clause opens it. */
  sentence: string
  /** Its sentence up to the number names a time. */
  dated: boolean
  /** Something else in its document or the catalogue contradicts it. */
  doubted: boolean
}

const change = pattern`(?:年均)?${words('change-of-name')}$`
const LONGEST_SENTENCE = 300

type Document = Pick<NormalizedDocument, 'figures' | 'read' | 'structure'>

/** Where the paragraphs of a document begin, in order. */
const paragraphStarts = ({ structure }: Document): number[] =>
  structure.paragraphs.flatMap(({ text }) => text.offsets[0] ?? []).sort((a, b) => a - b)

/** The sentence that the words of a figure stand in, up to them, without white space; a row of a table is a sentence. */
function sentenceBefore({ read }: Document, starts: readonly number[], { evidence, table }: NormalizedFigure): string {
  const at = evidence.start
  if (table !== null) return ''
  const from = Math.max(starts.findLast((start) => start <= at) ?? 0, at - LONGEST_SENTENCE)
  return (
    read.text
      .slice(from, at)
      .replace(/\s+/g, '')
      .split(/[。；！？]/)
      .at(-1) ?? ''
  )
}

/** Views of the figures of a document. doubted: indexes of those that something contradicts. */
export function viewsOf(document: Document, doubted: ReadonlySet<number> = new Set()): View[] {
  const calendar = calendarOf(document.structure.frontMatter)
  const starts = paragraphStarts(document)
  return document.figures.map((figure, i) => {
    const surroundings = surroundingsOf(figure)
    const sentence = sentenceBefore(document, starts, figure)
    return {
      figure,
      ofCell: figure.rule === 'indicator-table-cell',
      name: nameKey(figure.indicatorName).replace(change, ''),
      quote: nameKey(figure.evidence.quote),
      second: nameKey(nearestName(surroundings)).replace(change, ''),
      sentence,
      dated: timeExpressions(sentence + figure.evidence.quote, calendar).length > 0,
      doubted: doubted.has(i),
    }
  })
}

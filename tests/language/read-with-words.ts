import { regionNamedAt } from '../../etl/src/catalogue/gazetteer.js'
import { findRegion } from '../../etl/src/catalogue/index.js'
import { readParagraph } from '../../etl/src/extract/prose/read-paragraph.js'
import { toFigures } from '../../etl/src/extract/prose/to-figures.js'
import { noPart, type PartScope, partScopes } from '../../etl/src/extract/scopes/part-scope.js'
import { openParagraph } from '../../etl/src/extract/scopes/time-scope.js'
import type { Lexicon } from '../../etl/src/language/lexicon/lexicon.js'
import { mapRange, type ReadDocument } from '../../etl/src/model/index.js'
import { brief } from '../extract/brief.js'
import { regions } from '../normalize/catalogue.js'

const calendar = { now: 2021, period: { start: 2021, end: 2025 } }
const document = { calendar, reports: false, looksBack: false }
const own = findRegion(regions, '安康市')
const regionAt = regionNamedAt(regions, own?.code ?? null)

const oneLine = (text: string): ReadDocument => ({
  version: 2,
  format: 'txt',
  text,
  lines: [{ start: 0, end: text.length, page: null, opens: null, place: null }],
  grids: [],
  unread: [],
  pageCount: null,
})

function figuresIn(text: string, part: PartScope, words: Lexicon): string[] {
  const reading = readParagraph(mapRange(text, 0, text.length), {
    document,
    scope: openParagraph(part, null),
    regionAt,
    words,
  })
  const place = { origin: 'PROSE' as const, section: null, table: null, row: null, task: null }
  const figures = toFigures(reading, place, { read: oneLine(text), own, regions })
  return figures.map((figure) => `${figure.place ?? ''} ${brief(figure)}, ${figure.spanStart}`)
}

/** What a text says in a plan for 2021–2025 when it is read with some words, each figure in one line. */
export interface Said {
  /** Figures of the text as a paragraph about goals. */
  ofGoals: string[]
  /** Figures of the text as a paragraph about results. */
  ofResults: string[]
  /** Whether the text as a heading opens a part about goals or about results. */
  heading: string | null
}

/** Reads a text as a paragraph of each kind and as a heading, with the words of a lexicon. */
export function readWithWords(text: string, words: Lexicon): Said {
  const [opened] = partScopes({ sections: [{ parent: null, title: text }] }, calendar, words)
  return {
    ofGoals: figuresIn(text, { ...noPart, stance: 'ahead' }, words),
    ofResults: figuresIn(text, { ...noPart, stance: 'behind' }, words),
    heading: opened?.stance ?? null,
  }
}

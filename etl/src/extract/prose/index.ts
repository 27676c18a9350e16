import { findRegion } from '../../catalogue/find-region.js'
import { regionNamedAt } from '../../catalogue/gazetteer.js'
import type { Region, Regions } from '../../catalogue/types.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import type { Figure, MappedText, Origin, Paragraph, ReadDocument, StructuredDocument } from '../../model/index.js'
import { calendarOf } from '../scopes/calendar.js'
import { noPart, type PartScope, paragraphScopes, partScopes } from '../scopes/part-scope.js'
import type { SpeakingDocument } from '../scopes/settle-time.js'
import { announces, isItem, isListed, openParagraph, type TimeScope } from '../scopes/time-scope.js'
import { readParagraph } from './read-paragraph.js'
import { type Place, toFigures } from './to-figures.js'

/** Reports that tell of results alone: 统计公报, 发展情况报告, 评估报告. */
const tellsResults = pattern`${words('tells-results')}`

/** Pages that tell how a place is: 基本情况, 概况. */
const tellsProfile = pattern`${words('profile-title')}$`

/** Reads the prose of one document: of its paragraphs, its boxes, and the cells of its tables. */
export class ProseReader {
  readonly #parts: PartScope[]
  readonly #document: SpeakingDocument
  readonly #own: Region | null
  readonly #regionAt: ReturnType<typeof regionNamedAt>

  constructor(
    readonly read: ReadDocument,
    readonly structure: StructuredDocument,
    readonly regions: Regions,
  ) {
    const { frontMatter } = structure
    const calendar = calendarOf(frontMatter)
    const reports = frontMatter.kind === 'REPORT'
    const looksBack = tellsProfile.test(frontMatter.title) || (reports && tellsResults.test(frontMatter.title))
    this.#document = { calendar, reports, looksBack }
    this.#own = frontMatter.regionName === null ? null : findRegion(regions, frontMatter.regionName)
    this.#regionAt = regionNamedAt(regions, this.#own?.code ?? null)
    this.#parts = partScopes(structure, calendar)
  }

  /** Figures of all paragraphs, one list a paragraph, in order. */
  paragraphs(): Figure[][] {
    let before: TimeScope | null = null
    let lead: TimeScope | null = null
    const said = this.structure.paragraphs.filter(({ role }) => role !== 'front' && role !== 'note')
    const parts = paragraphScopes(said, this.#parts, this.#document.calendar)
    let announced = false
    return said.map((paragraph, at) => {
      const { section } = paragraph
      const { text } = paragraph.text
      announced &&= paragraph.role !== 'heading' && isListed(text)
      const item = announced || isItem(text)
      const scope = openParagraph(parts[at] ?? noPart, item ? lead : before, item, announced)
      const place: Place = { origin: originOf(paragraph.role), section, table: null, row: null, task: null }
      const { figures, scope: after } = this.#figures(paragraph.text, scope, place)
      before = after
      if (!item) lead = after
      announced ||= announces(text)
      return figures
    })
  }

  /** Figures of the sentences in a cell. year: that by which its row is due, null where it names none. */
  cell(text: MappedText, place: Place, year: number | null = null): Figure[] {
    const part = this.#partOf(place.section)
    const due: PartScope = { stance: 'ahead', certain: false, time: null }
    const scope = openParagraph(place.task === null ? part : due, null)
    const time =
      year === null ? null : { start: 0, end: 0, kind: 'year' as const, from: year, to: year, use: 'until' as const }
    return this.#figures(text, { ...scope, time }, place).figures
  }

  #partOf(section: number | null): PartScope {
    return section === null ? noPart : (this.#parts[section] ?? noPart)
  }

  #figures(text: MappedText, scope: TimeScope, place: Place): { figures: Figure[]; scope: TimeScope } {
    const reading = readParagraph(text, { document: this.#document, scope, regionAt: this.#regionAt })
    const figures = toFigures(reading, place, { read: this.read, own: this.#own, regions: this.regions })
    return { figures, scope: reading.scope }
  }
}

const originOf = (role: Paragraph['role']): Origin => (role === 'box' ? 'BOX' : 'PROSE')

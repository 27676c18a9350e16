import { asNotes, type Block } from '../docx/blocks.js'
import { isLifted } from '../raised.js'
import { codePageEncoding } from './charsets.js'
import { Colours } from './colours.js'
import { Fonts } from './fonts.js'
import { type GroupState, outermost, roleOf, styled } from './state.js'
import { Story } from './story.js'
import { tokensOf } from './tokens.js'

/** Word nests groups some thirty deep. */
const deepest = 1_000

/** Characters that a control word stands for. */
const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['nestcell', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['~', ' '],
  ['emspace', '\u3000'],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['_', '-'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
])

/** Words that build paragraphs and tables. */
const structural: ReadonlyMap<string, (story: Story, value: number | null) => void> = new Map([
  ['par', (story) => story.endParagraph()],
  ['sect', (story) => story.endParagraph()],
  ['cell', (story) => story.endCell()],
  ['row', (story) => story.endRow()],
  ['trowd', (story) => story.beginDefinitions()],
  ['trleft', (story, value) => story.beginAt(value ?? 0)],
  ['clmrg', (story) => story.merge('goesOn')],
  ['clvmrg', (story) => story.merge('goesDown')],
  ['cellx', (story, value) => story.defineCell(value ?? 0)],
  ['pard', (story) => setInTable(story, false)],
  ['intbl', (story) => setInTable(story, true)],
])

const setInTable = (story: Story, inTable: boolean) => {
  story.inTable = inTable
}

/** What an RTF file prints, notes at its end; null where its groups are nested deeper than any program does. */
export function readBlocks(source: string): Block[] | null {
  const reader = new RtfReader()
  for (const token of tokensOf(source)) {
    if (token.kind === 'open') {
      if (!reader.open()) return null
    } else if (token.kind === 'close') reader.close()
    else if (token.kind === 'word') reader.word(token.word, token.value)
    else reader.byte(token.byte)
  }
  return reader.finish()
}

interface Group {
  state: GroupState
  /** The group is a note or a text box: a story by itself. */
  story: 'note' | 'box' | null
}

class RtfReader {
  readonly #groups: Group[] = []
  readonly #fonts = new Fonts()
  readonly #colours = new Colours()
  /** A cell of the row at hand has a ground of its own. */
  #shadesCells = false
  readonly #notes: Block[] = []
  readonly #stories: Story[] = [new Story()]
  #state: GroupState = outermost
  #encoding = codePageEncoding(0)
  /** Bytes of one font: two of them may make one character. */
  #bytes: number[] = []
  /** Characters that repeat a `\u` and are passed over. */
  #repeated = 0

  get #story(): Story {
    return this.#stories.at(-1) as Story
  }

  /** false: nested too deep. */
  open(): boolean {
    this.#flush()
    this.#groups.push({ state: this.#state, story: null })
    this.#state = { ...this.#state, fresh: true, optional: false }
    return this.#groups.length <= deepest
  }

  close(): void {
    this.#flush()
    const group = this.#groups.pop()
    if (!group) return
    if (group.story !== null && this.#stories.length > 1) {
      const blocks = (this.#stories.pop() as Story).finish()
      if (group.story === 'box') this.#story.addBox(blocks)
      else for (const block of asNotes(blocks)) this.#notes.push(block)
    }
    this.#state = group.state
  }

  word(word: string, value: number | null): void {
    if (this.#repeated > 0 && word !== 'u') {
      this.#repeated--
      return
    }
    if (word === '*') {
      this.#state = { ...this.#state, optional: true }
      return
    }
    if (this.#state.fresh) this.#begin(word)
    if (this.#state.role === 'fonts') this.#fonts.define(word, value)
    else if (this.#state.role === 'colours') this.#colours.define(word, value)
    else if (this.#state.role !== 'unread') this.#read(word, value)
  }

  byte(byte: number): void {
    const { role } = this.#state
    if (this.#state.fresh) this.#state = { ...this.#state, fresh: false }
    if (this.#repeated > 0) this.#repeated--
    else if (role === 'fonts') this.#fonts.name(byte)
    else if (role === 'colours') this.#colours.byte(byte)
    else if (role !== 'unread') this.#bytes.push(byte)
  }

  finish(): Block[] {
    this.#flush()
    while (this.#groups.length > 0) this.close()
    return [...this.#story.finish(), ...this.#notes]
  }

  /** The first word of a group says what the group is for. */
  #begin(word: string): void {
    const before = this.#state
    const role = roleOf(word, before)
    this.#state = { ...before, fresh: false, role }
    if (before.role === 'unread') return
    if (role === 'unread' && this.#prints && (word === 'pict' || word === 'object'))
      this.#story.addObject({ kind: word === 'pict' ? 'picture' : 'object' })
    const group = this.#groups.at(-1)
    const story = word === 'footnote' ? 'note' : word === 'shptxt' ? 'box' : null
    if (!group || story === null || role === 'unread') return
    group.story = story
    this.#stories.push(new Story())
  }

  #read(word: string, value: number | null): void {
    const sign = signs.get(word)
    const build = structural.get(word)
    if (word === 'trowd') this.#shadesCells = false
    else if (word === 'clcbpat' && value !== 0) this.#shadesCells = true
    else if (word === 'pard') this.#state = { ...this.#state, shaded: false }
    if (word === 'u') this.#unicode(value ?? 0)
    else if (sign !== undefined) {
      this.#flush()
      this.#add(sign)
    } else if (build) {
      this.#flush()
      build(this.#story, value)
    } else this.#settle(word, value)
  }

  #settle(word: string, value: number | null): void {
    const style = styled(this.#state, word, value)
    if (style) {
      this.#flush()
      this.#state = style
    } else if (word === 'ansicpg') this.#encoding = codePageEncoding(value ?? 0)
    else if (word === 'deff') this.#fonts.byDefault = value ?? -1
  }

  #unicode(value: number): void {
    this.#flush()
    this.#add(this.#fonts.character(value & 0xffff, this.#state.font))
    this.#repeated = this.#state.fallback
  }

  get #prints(): boolean {
    return !this.#state.hidden && !this.#state.struck && !this.#isWhite
  }

  /** White on paper. */
  get #isWhite(): boolean {
    const { ink, grounded, shaded } = this.#state
    const onCell = this.#shadesCells && this.#story.inTable
    return this.#colours.isWhite(ink) && !grounded && !shaded && !onCell
  }

  #flush(): void {
    this.#repeated = 0
    if (this.#bytes.length === 0) return
    this.#add(this.#fonts.decode(this.#bytes, this.#state.font, this.#encoding))
    this.#bytes = []
  }

  #add(text: string): void {
    const { raised, lift, size } = this.#state
    if (this.#prints) this.#story.add(text, raised || isLifted(lift, size))
  }
}

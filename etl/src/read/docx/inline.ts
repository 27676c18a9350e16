import { raised } from '../raised.js'
import { chosenBranch } from './alternate-content.js'
import type { EmbeddedObject } from './blocks.js'
import { child, childValue, type XmlElement } from './element.js'
import { embeddedObject } from './embedded-object.js'
import { isUnseen } from './ink.js'
import { orElse, type RunProperties, runProperties } from './run-properties.js'
import { printedSign } from './signs.js'
import type { Story } from './story.js'

/** What is in a paragraph. Tabs and line breaks are \t and \n of the text. */
export interface InlineContent {
  text: string
  /** w:txbxContent of the text boxes anchored here. */
  textBoxes: XmlElement[]
  objects: EmbeddedObject[]
}

/** Left out with all below them: what was deleted or moved away, the gloss of ruby, and what only the program sees. */
const unprinted: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:rt'])

const objectNames: ReadonlyMap<string, EmbeddedObject['kind']> = new Map([
  ['w:object', 'object'],
  ['pic:pic', 'picture'],
  ['v:imagedata', 'picture'],
  ['c:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
])

/** Formulas whose parts stand above each other: a fraction of 1 over 2 is no 12. */
const stacked: ReadonlyMap<string, { parts: readonly string[]; mark: string }> = new Map([
  ['m:f', { parts: ['m:num', 'm:den'], mark: '/' }],
  ['m:sSup', { parts: ['m:e', 'm:sup'], mark: '^' }],
  ['m:sSubSup', { parts: ['m:e', 'm:sub', 'm:sup'], mark: '^' }],
])

/** Reads the content of one paragraph. style: how its style has text print. */
export function readInline(paragraph: XmlElement, style: RunProperties, story: Story): InlineContent {
  const reader = new InlineReader(style, story)
  reader.readAll(paragraph.children, style)
  return reader.content
}

class InlineReader {
  readonly content: InlineContent = { text: '', textBoxes: [], objects: [] }

  constructor(
    private readonly paragraphStyle: RunProperties,
    private readonly story: Story,
  ) {}

  readAll(elements: readonly XmlElement[], style: RunProperties): void {
    for (const element of elements) this.read(element, style)
  }

  private read(element: XmlElement, style: RunProperties): void {
    const { name, children } = element
    if (unprinted.has(name)) return
    const sign = printedSign(element)
    const object = objectNames.get(name)
    const formula = stacked.get(name)
    if (sign !== null) this.add(sign, style)
    else if (object) this.addUnlessHidden(this.content.objects, embeddedObject(object, element), style)
    else if (formula) this.readStacked(element, formula.parts, formula.mark, style)
    else if (name === 'w:r') this.readAll(children, this.runStyle(element))
    else if (name === 'w:fldChar') this.story.fields.mark(element)
    else if (name === 'mc:AlternateContent') this.readAll(chosenBranch(element), style)
    else if (name === 'w:txbxContent') this.addUnlessHidden(this.content.textBoxes, element, style)
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.noteMark(element, style)
    else this.readAll(children, style)
  }

  private add(text: string, { hidden, struck, raised: isRaised, ink, ground }: RunProperties): void {
    if (!hidden && !struck && !isUnseen(ink, ground) && this.story.fields.printed)
      this.content.text += isRaised ? raised(text) : text
  }

  private addUnlessHidden<T>(list: T[], item: T, { hidden }: RunProperties): void {
    if (!hidden) list.push(item)
  }

  /** The mark prints nothing here: a note's number glued to a figure would make another figure. */
  private noteMark({ name, attributes }: XmlElement, { hidden, struck }: RunProperties): void {
    if (!hidden && !struck) this.story.notes.add(`${name.replace(/^w:|Reference$/g, '')} ${attributes['w:id'] ?? ''}`)
  }

  private readStacked(element: XmlElement, parts: readonly string[], mark: string, style: RunProperties): void {
    parts.forEach((part, i) => {
      if (i > 0) this.add(mark, style)
      this.readAll(child(element, part)?.children ?? [], style)
    })
  }

  private runStyle(run: XmlElement): RunProperties {
    const properties = child(run, 'w:rPr')
    const styled = orElse(this.story.styles.run(childValue(properties, 'w:rStyle')), this.paragraphStyle)
    return orElse(runProperties(properties), styled)
  }
}

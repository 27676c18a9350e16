import { child, childValue, integer, type XmlElement } from './element.js'
import { groundOf } from './ink.js'
import { noRunProperties, orElse, type RunProperties, runProperties } from './run-properties.js'

/** The list that paragraphs belong to; a missing half is recognised by the style. */
export interface NumberingReference {
  /** w:numId; 0 takes a paragraph out of the list of its style. */
  instance?: number | undefined
  /** 0-based level of the list. */
  level?: number | undefined
}

/** What a style says about the reading of text; undefined where it leaves that to the style it is based on. */
interface Style {
  basedOn: string | undefined
  numbering: NumberingReference
  run: RunProperties
  /** It shades parts of a table. */
  shades: boolean
}

/** Word bases styles on each other eleven deep at most. */
const deepestStyle = 11

export class Styles {
  private readonly styles = new Map<string, Style>()
  private defaultParagraph: string | undefined

  constructor(part: XmlElement | null) {
    for (const element of part?.children ?? []) {
      const id = element.attributes['w:styleId']
      if (element.name !== 'w:style' || id === undefined) continue
      this.styles.set(id, {
        basedOn: childValue(element, 'w:basedOn'),
        numbering: numberingReference(child(element, 'w:pPr')),
        run: orElse(runProperties(child(element, 'w:rPr')), {
          ...noRunProperties,
          ground: groundOf(child(element, 'w:pPr')),
        }),
        shades: shades(element),
      })
      const isDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')
      if (isDefault && element.attributes['w:type'] === 'paragraph') this.defaultParagraph = id
    }
  }

  /** What a style (null: the default style) and those it is based on say of lists, up to the one that names a list. */
  *numbering(style: string | null): Generator<NumberingReference & { style: string }> {
    for (const [id, { numbering }] of this.chain(style ?? this.defaultParagraph)) {
      yield { style: id, ...numbering }
      if (numbering.instance !== undefined) return
    }
  }

  /** How text of a style prints, as far as it or those it is based on say. */
  run(style: string | undefined): RunProperties {
    let known = noRunProperties
    for (const [, { run }] of this.chain(style)) known = orElse(known, run)
    return known
  }

  /** What a table's style puts behind its text may differ from cell to cell. */
  shades(style: string | undefined): boolean {
    return [...this.chain(style)].some(([, { shades: own }]) => own)
  }

  /** A style and those it is based on, which in a damaged file may lead round in a circle. */
  private *chain(style: string | undefined): Generator<[string, Style]> {
    let id = style
    for (let depth = 0; depth < deepestStyle && id !== undefined; depth++) {
      const found = this.styles.get(id)
      if (!found) return
      yield [id, found]
      id = found.basedOn
    }
  }
}

/** The w:numPr of paragraph properties. */
export function numberingReference(properties: XmlElement | undefined): NumberingReference {
  const reference = child(properties, 'w:numPr')
  return { instance: integer(childValue(reference, 'w:numId')), level: integer(childValue(reference, 'w:ilvl')) }
}

/** True where a style, or what it says of the first row and the like, names a ground. */
const shades = (element: XmlElement): boolean =>
  groundOf(element) !== undefined || element.children.some((part) => shades(part))

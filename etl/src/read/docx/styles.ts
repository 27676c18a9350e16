import { child, childValue, integer, toggle, type XmlElement } from './element.js'

/** The list that paragraphs belong to; a missing half is told by the style. */
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
  hidden: boolean | undefined
}

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
        hidden: toggle(child(element, 'w:rPr'), 'w:vanish'),
      })
      const isDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '')
      if (isDefault && element.attributes['w:type'] === 'paragraph') this.defaultParagraph = id
    }
  }

  /** The list of paragraphs in a style (null: the default style), with the style that brought it in. */
  numbering(style: string | null): NumberingReference & { style?: string } {
    let level: number | undefined
    for (const [id, { numbering }] of this.chain(style ?? this.defaultParagraph)) {
      level ??= numbering.level
      if (numbering.instance !== undefined) return { instance: numbering.instance, level, style: id }
    }
    return { level }
  }

  /** Whether a style hides text; undefined where neither it nor those it is based on say so. */
  hidden(style: string | null | undefined): boolean | undefined {
    for (const [, { hidden }] of this.chain(style ?? undefined)) if (hidden !== undefined) return hidden
    return undefined
  }

  /** A style and those it is based on; a damaged file may lead round in a circle. */
  private *chain(style: string | undefined): Generator<[string, Style]> {
    const seen = new Set<string>()
    for (let id = style; id !== undefined && !seen.has(id); id = this.styles.get(id)?.basedOn) {
      seen.add(id)
      const found = this.styles.get(id)
      if (found) yield [id, found]
    }
  }
}

/** The w:numPr of paragraph properties. */
export function numberingReference(properties: XmlElement | undefined): NumberingReference {
  const reference = child(properties, 'w:numPr')
  return { instance: integer(childValue(reference, 'w:numId')), level: integer(childValue(reference, 'w:ilvl')) }
}

import { child, childValue, type XmlElement } from './element.js'

export const paper = 'FFFFFF'
/** A ground of which a colour can't be told: of a shape, of a theme. */
export const unknownGround = 'unknown'

/** Of a page: white, unless the document colours it or sets pictures behind its text. */
export const groundOfPages = (document: XmlElement): string =>
  child(document, 'w:background') || hasBehindText(document) ? unknownGround : paper

const hasBehindText = ({ name, attributes, children }: XmlElement): boolean =>
  (name === 'wp:anchor' && /^(?:1|true|on)$/.test(attributes.behindDoc ?? '')) ||
  (name.startsWith('v:') && /z-index\s*:\s*-/.test(attributes.style ?? '')) ||
  children.some(hasBehindText)

const highlights: ReadonlyMap<string, string | undefined> = new Map([
  ['none', undefined],
  ['white', 'FFFFFF'],
  ['black', '000000'],
])

/** The colour of text, as far as a w:rPr says. */
export const inkOf = (properties: XmlElement | undefined): string | undefined =>
  childValue(properties, 'w:color')?.toUpperCase()

/** What is behind text, as far as the properties of a run, a paragraph, a cell or a table say. */
export function groundOf(properties: XmlElement | undefined): string | undefined {
  const highlight = childValue(properties, 'w:highlight')
  if (highlight !== undefined) return highlights.has(highlight) ? highlights.get(highlight) : unknownGround
  const shading = child(properties, 'w:shd')
  if (shading === undefined) return undefined
  const { 'w:val': pattern = 'clear', 'w:fill': fill = 'auto' } = shading.attributes
  if (pattern !== 'clear' && pattern !== 'nil') return unknownGround
  return fill === 'auto' ? undefined : fill.toUpperCase()
}

/** White on white, or in the colour of its cell: nobody sees it. */
export const isUnseen = (ink: string | undefined, ground: string | undefined): boolean =>
  ink !== undefined && ink === (ground ?? paper)

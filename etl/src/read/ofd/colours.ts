import type { XmlElement } from '../docx/element.js'

/** White in one of the colour spaces: red, green and blue, or gray alone (GB/T 33190-2016, 8.3.1). */
export const isWhite = (colour: XmlElement | undefined): boolean =>
  /^\s*255(?:\s+255\s+255)?\s*$/.test(colour?.attributes.Value ?? '')

import { childElements, type Element } from './element.js'

const white = String.raw`(?:#fff(?:fff)?|white|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))`
const whiteStyle = new RegExp(String.raw`(?:^|[;\s])color\s*:\s*${white}\s*(?:;|$)`, 'i')
const whiteAttribute = new RegExp(`^\\s*${white}\\s*$`, 'i')

const isWhite = ({ name, attributes: { style = '', color = '' } }: Element) =>
  whiteStyle.test(style) || (name === 'font' && whiteAttribute.test(color))
const whiteGround = new RegExp(String.raw`(?:^|[;\s])background(?:-color)?\s*:\s*${white}\s*(?:;|$)`, 'i')
/** The ground of a whole page is paper. */
const hasGround = ({ name, attributes: { style = '', bgcolor, background } }: Element) =>
  name !== 'body' && (bgcolor !== undefined || background !== undefined || /background/i.test(style))

/**
 * Hides white words among words of another colour, or on a ground that is called white: nobody sees them. White words alone
 * may stand on a ground that a style sheet elsewhere gives.
 */
export function hideWhiteWords(element: Element, above = false): void {
  const own = above || isWhite(element) || hasGround(element)
  const isText = !own && element.children.some((child) => typeof child === 'string' && child.trim() !== '')
  for (const child of childElements(element)) {
    const onWhite = isWhite(child) && whiteGround.test(child.attributes.style ?? '')
    if (onWhite || (isText && isWhite(child) && !hasGround(child)))
      child.attributes = { ...child.attributes, style: 'color:transparent' }
    else hideWhiteWords(child, own)
  }
}

/** An element of a page. Its name is in lower case; attributes are those the reader asks for. */
export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

export const isElement = (node: Element | string): node is Element => typeof node !== 'string'

export const childElements = (element: Element): Element[] => element.children.filter(isElement)

const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav noframes ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** True for what a browser prints on lines of its own. */
export const isBlock = ({ name, attributes }: Element): boolean =>
  blockNames.has(name) || /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attributes.style ?? '')

export const isBlockName = (name: string): boolean => blockNames.has(name)

const isUnseen = new Set(
  (
    'script style noscript template head title meta link base iframe frame object embed applet svg math canvas audio ' +
    'video map select datalist button input textarea progress meter rp marquee del s strike'
  ).split(' '),
)

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i
const struckStyle = /text-decoration(?:-line)?\s*:[^;]*line-through/i
/** Scripts bring in whole articles this way, so it hides words alone. */
const unseenWords =
  /(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|$)|(?:^|[;\s])color\s*:\s*transparent|(?:left|top)\s*:\s*-\d{4,}px|clip\s*:\s*rect\(\s*(?:0(?:px)?[,\s]*){4}\)|(?:^|[;\s])width\s*:\s*0(?:px)?\s*(?:;|$)(?=[\s\S]*overflow\s*:\s*hidden)/i

/** True for what a reader of the page does not see or sees struck out: scripts, forms' fields, display: none, `<del>`. */
export const isHidden = ({ name, attributes, children }: Element): boolean => {
  const { style = '', hidden } = attributes
  if (isUnseen.has(name) || hidden !== undefined || hidingStyle.test(style) || struckStyle.test(style)) return true
  return unseenWords.test(style) && !children.some(isElement)
}

/** True for a row or a cell that takes no place in its table. */
export const isGone = ({ attributes: { hidden, style = '' } }: Element): boolean =>
  hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*collapse/i.test(style)

/** Shows what the page hides until a script runs: some pages hold their article in a `<div style="display:none">`. */
export function reveal(element: Element): void {
  const { hidden: _hidden, style, ...shown } = element.attributes
  element.attributes = style === undefined ? shown : { ...shown, style: style.replace(hidingStyle, '') }
  childElements(element).forEach(reveal)
}

/** An attribute that is a number, or null: `rowspan="2"`, `width="600px"`. */
export function numberAttribute({ attributes }: Element, name: string): number | null {
  const digits = /^\s*\+?(\d{1,12})/.exec(attributes[name] ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The text of an element as the source has it, `<br>` as a line feed. */
export function textOf(element: Element): string {
  if (isHidden(element)) return ''
  if (element.name === 'br') return '\n'
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('')
}

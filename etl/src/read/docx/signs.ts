import type { XmlElement } from './element.js'
import { symbolCharacter } from './symbols.js'

/** What an element of a run prints, tabs and line breaks as \t and \n; null for elements that are no text. */
export function printedSign({ name, attributes, text }: XmlElement): string | null {
  switch (name) {
    case 'w:t':
    case 'm:t':
      return printedText(text, attributes['xml:space'] === 'preserve')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolCharacter(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
    default:
      return null
  }
}

/** Line ends and tabs of the XML print as blanks, and blanks at the ends only where the element keeps them. */
function printedText(text: string, preserved: boolean): string {
  const oneLine = text.replace(/[\t\r\n]/g, ' ')
  if (preserved) return oneLine
  let start = 0
  let end = oneLine.length
  // Wide blanks (　) are no blanks of XML and stay.
  while (oneLine[start] === ' ') start++
  while (end > start && oneLine[end - 1] === ' ') end--
  return oneLine.slice(start, end)
}

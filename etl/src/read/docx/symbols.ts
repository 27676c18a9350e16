/** Signs of the fonts Symbol and Wingdings that w:sym names by their place in the font. */
const symbol: Readonly<Record<number, string>> = {
  37: '%',
  43: '+',
  45: '−',
  60: '<',
  61: '=',
  62: '>',
  97: 'α',
  98: 'β',
  103: 'γ',
  109: 'μ',
  126: '∼',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
}
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  117: '◆',
  159: '•',
  168: '◻',
  216: '➢',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

function inSymbol(place: number): string {
  const isDigit = place >= 0x30 && place <= 0x39
  return symbol[place] ?? (isDigit ? String.fromCharCode(place) : '')
}

/** Circled numbers: 0x81–0x8A ①–⑩, 0x8C–0x95 ❶–❿. */
function inWingdings(place: number): string {
  if (place >= 0x81 && place <= 0x8a) return String.fromCharCode(0x2460 + place - 0x81)
  if (place >= 0x8c && place <= 0x95) return String.fromCharCode(0x2776 + place - 0x8c)
  return wingdings[place] ?? ''
}

/** False for control characters, surrogates and what each font gives a sign of its own. */
const isPublic = (point: number) => (point >= 0x20 && point < 0xd800) || (point > 0xf8ff && point <= 0x10ffff)

/** The character of a w:sym; empty where its font has a sign of its own there that Unicode does not know. */
export function symbolCharacter(font: string, code: string): string {
  if (!/^[0-9a-f]{1,6}$/i.test(code)) return ''
  const point = Number.parseInt(code, 16)
  // Symbol fonts keep their signs at F000 and up; other fonts tell a real character.
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
  if (/^symbol$/i.test(font)) return inSymbol(place)
  if (/^wingdings$/i.test(font)) return inWingdings(place)
  return isPublic(point) ? String.fromCodePoint(point) : ''
}

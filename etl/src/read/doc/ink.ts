/** Codes of the colour of text: one of sixteen, or any (MS-DOC 2.6.1). */
const [numberedInk, ink] = [0x2a42, 0x6870]
const highlight = 0x2a0c
/** Shadings of a stretch of text, of a paragraph, of the cells of a row. The older ones take two bytes, the others ten. */
const shadings: ReadonlyMap<number, 'text' | 'paragraph' | 'cells'> = new Map([
  [0x4866, 'text'],
  [0xca71, 'text'],
  [0x442d, 'paragraph'],
  [0xc64d, 'paragraph'],
  [0xd609, 'cells'],
  [0xd612, 'cells'],
  [0xd616, 'cells'],
  [0xd60c, 'cells'],
])
/** Of some cells of a row (the first, behind the last), or of the whole table. */
const [shadingOfCells, shadingOfTable] = [0xd62d, 0xd660]
const olderShadings: ReadonlySet<number> = new Set([0x4866, 0x442d, 0xd609])

/** White among the sixteen, and none of them. */
const [white, automatic] = [8, 0]

/** Whether a modifier of text makes it white; null where it says nothing of that. */
export function inkIsWhite(code: number, operand: Buffer): boolean | null {
  if (code === numberedInk) return operand[0] === white
  return code === ink ? isWhite(operand, 0) : null
}

/** What a modifier sets behind text, or leaves without anything but paper; null where it says nothing of that. */
export function groundOf(code: number, operand: Buffer): { of: 'text' | 'paragraph' | 'cells'; isSet: boolean } | null {
  if (code === highlight) return { of: 'text', isSet: !isPaper(operand[0] ?? automatic) }
  if (code === shadingOfCells) return { of: 'cells', isSet: isShaded(operand, 2) }
  if (code === shadingOfTable) return { of: 'cells', isSet: isShaded(operand, 0) }
  const of = shadings.get(code)
  if (of === undefined) return null
  const size = olderShadings.has(code) ? 2 : 10
  const starts = Array.from({ length: Math.floor(operand.length / size) }, (_, i) => size * i)
  const isSet = starts.some((at) => (size === 2 ? isShadedByNumber(operand.readUInt16LE(at)) : isShaded(operand, at)))
  return { of, isSet }
}

const isPaper = (number: number) => number === white || number === automatic

/** Foreground, background, pattern: 5, 5 and 6 bits; all set for none. */
const isShadedByNumber = (shading: number) =>
  shading !== 0xffff && (shading >> 10 !== 0 || !isPaper((shading >> 5) & 0x1f))

/** The same with colours of four bytes, the pattern two. */
function isShaded(operand: Buffer, at: number): boolean {
  if (at + 10 > operand.length) return false
  const pattern = operand.readUInt16LE(at + 8)
  if (pattern === 0xffff) return false
  return pattern !== 0 || !(isAutomatic(operand, at + 4) || isWhite(operand, at + 4))
}

const isAutomatic = (colour: Buffer, at: number) => colour[at + 3] === 0xff

const isWhite = (colour: Buffer, at: number) =>
  colour.length >= at + 4 && colour.readUIntBE(at, 3) === 0xffffff && !isAutomatic(colour, at)

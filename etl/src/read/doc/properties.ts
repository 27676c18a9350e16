import { isLifted } from '../raised.js'
import type { CellDefinition } from '../rtf/table.js'
import { groundOf, inkIsWhite } from './ink.js'
import { partOf, parts, type WordFile } from './word-file.js'

/** What is said of a stretch of text. from, to: its bytes in the main stream. */
interface Run<T> {
  from: number
  to: number
  value: T
}

export interface ParagraphProperties {
  inTable: boolean
  /** It is the mark of a row's end, which holds the definitions of its cells. */
  endsRow: boolean
  definitions: CellDefinition[]
  /** It is an item of a list that Word numbers, so that its number is not in the text. */
  isNumbered: boolean
  /** It has a ground of its own. */
  isShaded: boolean
  /** Of a row's end: a cell of the row has one. */
  shadesCells: boolean
}

export interface CharacterProperties {
  /** Hidden, struck out, or deleted while changes were tracked. */
  isUnread: boolean
  isRaised: boolean
  /** A sign of what is no text: a picture, the mark of a note. */
  isSpecial: boolean
  /** White, with no ground of its own. */
  isWhite: boolean
}

const plainParagraph: ParagraphProperties = {
  inTable: false,
  endsRow: false,
  definitions: [],
  isNumbered: false,
  isShaded: false,
  shadesCells: false,
}
const plainCharacter: CharacterProperties = { isUnread: false, isRaised: false, isSpecial: false, isWhite: false }

const pageSize = 512

export interface Paragraphs {
  /** How the paragraph of a byte of the text is set. */
  at: (at: number) => ParagraphProperties
  /** How the end of the row is set that a byte of the text is in. */
  rowOf: (at: number) => ParagraphProperties
}

export function paragraphsOf(file: WordFile): Paragraphs {
  const runs = runsOf(file, parts.paragraphs, 13, (page, at) => paragraphAt(file, page, at))
  const rowEnds = runs.filter(({ value }) => value.endsRow)
  const ends = rowEnds.map(({ to, value }, i) => ({ from: rowEnds[i - 1]?.to ?? 0, to, value }))
  return { at: finder(runs, plainParagraph), rowOf: finder(ends, plainParagraph) }
}

/** Tells for each byte of the text how its character is set. */
export const charactersOf = (file: WordFile): ((at: number) => CharacterProperties) =>
  finder(
    runsOf(file, parts.characters, 1, (page, at) => characterOf(page.subarray(at + 1, at + 1 + (page[at] ?? 0)))),
    plainCharacter,
  )

/** Runs of formatted pages of 512 bytes (MS-DOC 2.9.33, 2.9.177): limits, then what is said between them. */
function runsOf<T>(file: WordFile, part: number, entrySize: number, read: (page: Buffer, at: number) => T): Run<T>[] {
  const index = partOf(file, part)
  const count = Math.max(Math.floor((index.length - 4) / 8), 0)
  const runs: Run<T>[] = []
  const seen = new Set<number>()
  for (let i = 0; i < count; i++) {
    const number = index.readUInt32LE(4 * (count + 1) + 4 * i) & 0x3fffff
    const page = file.main.subarray(number * pageSize, (number + 1) * pageSize)
    if (page.length < pageSize || seen.has(number)) continue
    seen.add(number)
    const length = Math.min(page[pageSize - 1] ?? 0, Math.floor((pageSize - 5) / (4 + entrySize)))
    for (let j = 0; j < length; j++) {
      const at = 2 * (page[4 * (length + 1) + entrySize * j] ?? 0)
      if (at > 0) runs.push({ from: page.readUInt32LE(4 * j), to: page.readUInt32LE(4 * j + 4), value: read(page, at) })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** Asked for bytes that mostly follow each other, it looks where it was before it searches. */
function finder<T>(runs: readonly Run<T>[], otherwise: T): (at: number) => T {
  let last: Run<T> | undefined
  return (at) => {
    if (last && at >= last.from && at < last.to) return last.value
    let [low, high] = [0, runs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle] as Run<T>).from <= at) low = middle + 1
      else high = middle
    }
    last = runs[low - 1]
    return last && at < last.to ? last.value : otherwise
  }
}

function paragraphAt(file: WordFile, page: Buffer, at: number): ParagraphProperties {
  const size = page[at] ?? 0
  const [from, to] = size === 0 ? [at + 2, at + 2 + 2 * (page[at + 1] ?? 0)] : [at + 1, at + 2 * size]
  // The number of its style comes first.
  return paragraphOf(file, page.subarray(from + 2, to), plainParagraph)
}

function paragraphOf(file: WordFile, modifiers: Buffer, before: ParagraphProperties): ParagraphProperties {
  let properties = before
  for (const { code, operand } of modifiersOf(modifiers)) {
    properties = shaded(properties, code, operand)
    if (code === 0x2416) properties = { ...properties, inTable: operand[0] === 1 }
    else if (code === 0x2417) properties = { ...properties, endsRow: operand[0] === 1 }
    else if (code === 0xd608) properties = { ...properties, definitions: cellDefinitions(operand) }
    else if (code === 0x460b && operand.length === 2)
      properties = { ...properties, isNumbered: operand.readInt16LE(0) > 0 }
    else if (code === 0xd62b) mergeDown(properties.definitions, operand)
    else if ((code === 0x6645 || code === 0x6646) && before === plainParagraph && operand.length === 4) {
      const at = operand.readUInt32LE(0)
      if (at + 2 > file.data.length) continue
      properties = paragraphOf(file, file.data.subarray(at + 2, at + 2 + file.data.readUInt16LE(at)), { ...properties })
    }
  }
  return properties
}

function shaded(properties: ParagraphProperties, code: number, operand: Buffer): ParagraphProperties {
  const ground = groundOf(code, operand)
  if (ground?.of === 'paragraph') return { ...properties, isShaded: ground.isSet }
  return ground?.of === 'cells' ? { ...properties, shadesCells: properties.shadesCells || ground.isSet } : properties
}

const isOn = (operand: Buffer) => ((operand[0] ?? 0) & 1) === 1

function characterOf(modifiers: Buffer): CharacterProperties {
  const properties = { ...plainCharacter }
  const unread = new Set<number>()
  let [lift, size, isSuper] = [0, 20, false]
  let isGrounded = false
  for (const { code, operand } of modifiersOf(modifiers)) {
    const ground = groundOf(code, operand)
    if (ground) isGrounded = ground.isSet
    properties.isWhite = inkIsWhite(code, operand) ?? properties.isWhite
    if (unreadModifiers.has(code)) unread[isOn(operand) ? 'add' : 'delete'](code)
    else if (code === 0x2a48) isSuper = operand[0] === 1
    else if (code === 0x4845 && operand.length === 2) lift = operand.readInt16LE(0)
    else if (code === 0x4a43 && operand.length === 2) size = operand.readUInt16LE(0)
    else if (code === 0x0855) properties.isSpecial = isOn(operand)
  }
  const isWhite = properties.isWhite && !isGrounded
  return { ...properties, isWhite, isUnread: unread.size > 0, isRaised: isSuper || isLifted(lift, size) }
}

/** Deleted, struck out, struck out twice, hidden. */
const unreadModifiers: ReadonlySet<number> = new Set([0x0800, 0x0837, 0x2a53, 0x083c])

/** Bytes of an operand by the last three bits of its code; 6: as many as its first byte says. */
const operandSizes = [1, 1, 2, 4, 2, 2, 0, 3]

function* modifiersOf(bytes: Buffer): Generator<{ code: number; operand: Buffer }> {
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.readUInt16LE(at)
    at += 2
    let size = operandSizes[code >> 13] ?? 0
    if (code === 0xd608 && at + 2 <= bytes.length) {
      size = Math.max(bytes.readUInt16LE(at) - 1, 0)
      at += 2
    } else if (code >> 13 === 6) {
      size = bytes[at] ?? 0
      at += 1
      // Tab stops that are too many for one byte: nothing that comes after them is known any more.
      if (code === 0xc615 && size === 255) return
    }
    yield { code, operand: bytes.subarray(at, at + size) }
    at += size
  }
}

/** Cells of a row (MS-DOC 2.9.326): edges in twips, then twenty bytes each. */
function cellDefinitions(operand: Buffer): CellDefinition[] {
  const count = Math.min(operand[0] ?? 0, 64)
  const edge = (i: number) => (1 + 2 * i + 2 <= operand.length ? operand.readInt16LE(1 + 2 * i) : 0)
  return Array.from({ length: count }, (_, i) => {
    const at = 1 + 2 * (count + 1) + 20 * i
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    const goesOn = (flags & 0x0003) === 0x0002
    return { left: edge(i), right: edge(i + 1), goesOn, goesDown: (flags & 0x0060) === 0x0020 }
  })
}

/** A cell that is merged with those above by a modifier of its own: 1 goes on, 3 begins. */
function mergeDown(definitions: readonly CellDefinition[], operand: Buffer): void {
  const cell = definitions[operand[0] ?? 0]
  if (cell) cell.goesDown = operand[1] === 1
}

/**
 * Text that remembers where each of its characters was in the source.
 * text[i] came from source offset offsets[i]; both count UTF-16 units. Joined lines, dropped page furniture and
 * dropped white space leave gaps between offsets, never wrong ones.
 */
export interface MappedText {
  text: string
  offsets: number[]
}

export const emptyText: MappedText = { text: '', offsets: [] }

/** The source characters [start, end) themselves, unchanged. */
export function mapRange(source: string, start: number, end: number): MappedText {
  return { text: source.slice(start, end), offsets: Array.from({ length: end - start }, (_, i) => start + i) }
}

export function sliceMapped(mapped: MappedText, start: number, end: number = mapped.text.length): MappedText {
  return { text: mapped.text.slice(start, end), offsets: mapped.offsets.slice(start, end) }
}

export function concatMapped(parts: readonly MappedText[]): MappedText {
  return { text: parts.map((part) => part.text).join(''), offsets: parts.flatMap((part) => part.offsets) }
}

/** Keeps only the characters that `keep` accepts. */
export function filterMapped(mapped: MappedText, keep: (char: string, index: number) => boolean): MappedText {
  const kept = [...mapped.offsets.keys()].filter((i) => keep(mapped.text.charAt(i), i))
  return {
    text: kept.map((i) => mapped.text.charAt(i)).join(''),
    offsets: kept.map((i) => mapped.offsets[i] as number),
  }
}

export function trimMapped(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length
  const end = mapped.text.trimEnd().length
  return start >= end ? emptyText : sliceMapped(mapped, start, end)
}

/** Source range [start, end) that the text covers; an empty text covers [0, 0). */
export function sourceRange(mapped: MappedText): { start: number; end: number } {
  const first = mapped.offsets[0]
  const last = mapped.offsets.at(-1)
  return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first, end: last + 1 }
}

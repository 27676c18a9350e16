import { matchesOf } from '@plangraph/figures'

/** Fewer numbers may be those of a sentence. */
const fewestNumbers = 20
/** Marks of a sentence by number; in prose there is about one. */
const mostMarks = 0.25

/** `河北100.0%37.5%20.0%山西93.5%…`: cells of a table that ran together, no sentence. */
const isLostTable = (clause: string): boolean => {
  const numbers = clause.match(/\d+(?:\.\d+)?/g)?.length ?? 0
  return numbers >= fewestNumbers && (clause.match(/[，、：,:]/g)?.length ?? 0) < numbers * mostMarks
}

/** Where clauses begin and end in a paragraph that are no prose but cells of a lost table; empty for any other one. */
export function lostTables(paragraph: string): { start: number; end: number }[] {
  if ((paragraph.match(/\d/g)?.length ?? 0) < fewestNumbers) return []
  return matchesOf(paragraph, /[^。；]+[。；]?/g).flatMap(({ index, 0: clause }) =>
    isLostTable(clause) ? [{ start: index, end: index + clause.length }] : [],
  )
}

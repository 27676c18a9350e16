import { matchesOf } from '@plangraph/figures'
import { looksLikeBodies } from '../../language/names/responsible.js'
import { concatMapped, emptyText, type MappedText, sliceMapped, trimMapped } from '../../model/index.js'

/** Where the bodies begin in a line that holds both columns: `培训农民工10万人次。 市人社局、市财政局`. null for other lines. */
function bodiesAt(line: string): number | null {
  const gap = /[。；]\s+(?=\S)/.exec(line)
  if (!gap) return null
  const at = gap.index + gap[0].length
  return looksLikeBodies(line.slice(at), false) ? at : null
}

/** True for a line of bodies, or one that ends in the column of bodies. */
export const endsInBodies = (line: string): boolean => looksLikeBodies(line, true) || bodiesAt(line) !== null

function splitLine(line: MappedText): MappedText[] {
  const at = bodiesAt(line.text)
  return at === null ? [line] : [trimMapped(sliceMapped(line, 0, at)), sliceMapped(line, at)]
}

/**
 * Parts a row's lines into task and bodies. The task ends with its last line that ends a sentence; where none does,
 * or the two columns alternate line by line, a line of nothing but names of bodies is the right column.
 */
export function splitColumns(printed: readonly MappedText[]): { task: MappedText; bodies: MappedText[] } {
  const lines = printed.flatMap(splitLine)
  const isBodies = lines.map((line, i) =>
    looksLikeBodies(line.text, lines[i - 1] && looksLikeBodies((lines[i - 1] as MappedText).text, false)),
  )
  const sentenceEnd = lines.findLastIndex((line) => /。$/.test(line.text))
  const firstBodies = isBodies.indexOf(true)
  const alternating = firstBodies >= 0 && firstBodies < sentenceEnd
  const right = (i: number) => (sentenceEnd < 0 || alternating ? (isBodies[i] as boolean) : i > sentenceEnd)
  return {
    task: concatMapped(lines.filter((_line, i) => !right(i))),
    bodies: lines.filter((_line, i) => right(i)),
  }
}

const deadlineAtEnd = /(?:^|(?<=\s))(?:(?:19|20)\d{2}\s*年\S*|长期\S*|持续\S*)$/

/** Splits the last word off the bodies where it is a date: 市财政局 2023年12月. */
export function splitDeadline(lines: readonly MappedText[]): { bodies: MappedText[]; deadline: MappedText } {
  const last = lines.at(-1)
  const at = last && deadlineAtEnd.exec(last.text)?.index
  if (last === undefined || at === undefined) return { bodies: [...lines], deadline: emptyText }
  const before = trimMapped(sliceMapped(last, 0, at))
  return {
    bodies: [...lines.slice(0, -1), ...(before.text === '' ? [] : [before])],
    deadline: sliceMapped(last, at),
  }
}

/**
 * Distributes names of bodies over `count` columns: a line for each, or split at the blanks between them (市人社局
 * 市财政局、市教育局 → 牵头单位 | 责任单位).
 */
export function splitBodies(lines: readonly MappedText[], count: number): MappedText[] {
  if (count > 1 && lines.length === count && lines.every((line) => !/\s/.test(line.text))) return [...lines]
  const bodies = concatMapped(lines)
  const cuts = matchesOf(bodies.text, /\s+/g)
    .slice(0, count - 1)
    .map((match) => match.index)
  return [0, ...cuts].map((from, i) => trimMapped(sliceMapped(bodies, from, cuts[i])))
}

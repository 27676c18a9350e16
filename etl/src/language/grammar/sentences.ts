/** A stretch of a paragraph, as offsets into its text without white space. */
export interface Range {
  start: number
  end: number
}

/** Splits at the given marks, but not inside 《》, “” or brackets. The marks stay with what they end. */
function splitOutside(text: string, marks: RegExp, from: number, to: number): Range[] {
  const parts: Range[] = []
  let depth = 0
  let start = from
  for (let i = from; i < to; i++) {
    const char = text[i] as string
    if ('《“（('.includes(char)) depth++
    else if ('》”）)'.includes(char)) depth = Math.max(0, depth - 1)
    // A colon or comma between digits belongs to the number: 16.2：44.0：39.8, 1,200.
    const inNumber = /[:：,]/.test(char) && /\d/.test(text[i - 1] ?? '') && /\d/.test(text[i + 1] ?? '')
    if (!inNumber && marks.test(char) && (depth === 0 || char === '。')) {
      parts.push({ start, end: i + 1 })
      start = i + 1
      if (char === '。') depth = 0
    }
  }
  if (start < to) parts.push({ start, end: to })
  return parts
}

export const sentencesOf = (text: string): Range[] => splitOutside(text, /[。！？]/, 0, text.length)

/** 点军二期（规模5万吨/日）: a bracket with a number that is no year and no numbering tells something of its own. */
const tellingBracket =
  /（(?!(?:19|20)\d{2}[年—-]|\d{1,2}）)[^（）]*(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![A-Za-z\d.])[^（）]+）/g

function splitBrackets(text: string, clause: Range): Range[] {
  const cuts = [...text.slice(clause.start, clause.end).matchAll(tellingBracket)].flatMap((match) => [
    clause.start + match.index + 1,
    clause.start + match.index + match[0].length,
  ])
  const edges = [clause.start, ...cuts, clause.end]
  return edges.slice(1).flatMap((end, i) => ((edges[i] as number) < end ? [{ start: edges[i] as number, end }] : []))
}

/** Clauses of a sentence: what stands between ，；：and the like, or in a bracket that tells a figure. 、 parts no clauses. */
export const clausesOf = (text: string, sentence: Range): Range[] =>
  splitOutside(text, /[，；：:,;。！？]/, sentence.start, sentence.end).flatMap((clause) => splitBrackets(text, clause))

/** 培训30万人次（责任单位：市人社局、市财政局）: who answers for it is no part of the words that carry the figure. */
const chargedBracket =
  /[（(](?:(?:责任|牵头|配合|主办|负责)(?:单位|部门)[：:][^（）()]*|[^（）()\d]*(?:负责|牵头|配合|落实))[）)]$/

/** A range without the marks, blanks and brackets at its ends. */
export const trimMarks = (text: string, range: Range): Range => {
  let { start, end } = range
  while (start < end && /[，；：:,;。！？、\s—]/.test(text[start] as string)) start++
  const trimEnd = () => {
    while (end > start && /[，；：:,;。！？、（(\s]/.test(text[end - 1] as string)) end--
  }
  trimEnd()
  end -= chargedBracket.exec(text.slice(start, end))?.[0].length ?? 0
  trimEnd()
  const inner = text.slice(start, end)
  if (inner.endsWith('）') && !inner.includes('（')) end--
  return { start, end }
}

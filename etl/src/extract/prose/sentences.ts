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
    if (marks.test(char) && (depth === 0 || char === '。')) {
      parts.push({ start, end: i + 1 })
      start = i + 1
      if (char === '。') depth = 0
    }
  }
  if (start < to) parts.push({ start, end: to })
  return parts
}

export const sentencesOf = (text: string): Range[] => splitOutside(text, /[。！？]/, 0, text.length)

/** Clauses of a sentence: what stands between ，；：and the like. 、 parts no clauses. */
export const clausesOf = (text: string, sentence: Range): Range[] =>
  splitOutside(text, /[，；：:,;。！？]/, sentence.start, sentence.end)

/** Brackets hold clauses of their own: （其中农民工3万人）. They are cut out as separate ranges. */
export const trimMarks = (text: string, range: Range): Range => {
  let { start, end } = range
  while (start < end && /[，；：:,;。！？、\s—]/.test(text[start] as string)) start++
  while (end > start && /[，；：:,;。！？、\s]/.test(text[end - 1] as string)) end--
  return { start, end }
}

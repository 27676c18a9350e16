export interface BoxMark {
  /** 专栏 3 */
  label: string
  titleStart: number
}

const box = /^专\s*栏\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[：:．.、]?\s*/

/** The head of a box, or null: 专栏 3 就业创业促进计划, 专栏7 社会保险制度建设, 专栏 1：“十三五”发展经验. */
export function boxMark(line: string): BoxMark | null {
  const match = box.exec(line)
  // 专栏 in a sentence (专栏 3 所列…) goes on; a label precedes a short title.
  if (!match || line.length > 60 || /[。；]/.test(line)) return null
  return { label: `专栏 ${match[1]}`, titleStart: match[0].length }
}

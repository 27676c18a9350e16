import type { ContentLine } from './content-lines.js'
import { headingMark } from './headings.js'
import { type BodyLines, standsAlone } from './line-runs.js'

const textOf = (line: ContentLine | undefined) => line?.text.text ?? ''

/** The first stop of the sentence that a line begins. */
function firstStop(body: BodyLines, at: number): string | undefined {
  const { lines } = body
  let text = textOf(lines[at])
  if (!standsAlone(body, at))
    text += lines
      .slice(at + 1, at + 4)
      .map(textOf)
      .join('')
  return /[。；]/.exec(text)?.[0]
}

/**
 * Lines of a list in one sentence: `1.新建公办幼儿园2所，新增学前教育学位540个；` / … / `10.新建城市口袋公园5个。` are no headings.
 * Its last item is known by the number before it.
 */
export function listItems(body: BodyLines): ReadonlySet<number> {
  const items = new Set<number>()
  let expected: number | null = null
  body.lines.forEach((line, i) => {
    const mark = line.grid === null ? headingMark(line.text.text) : null
    if (mark?.style !== 'arabic') return
    const goesOn = firstStop(body, i) === '；'
    if (goesOn || mark.ordinal === expected) items.add(i)
    expected = goesOn ? mark.ordinal + 1 : null
  })
  return items
}

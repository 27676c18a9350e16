import { concatMapped, type MappedText } from '../model/index.js'
import type { ContentLine } from './content-lines.js'
import { headingMark } from './headings.js'
import { startsHeader } from './tables/header.js'

const box = /^专\s*栏\s*(\d{1,3}|[一二三四五六七八九十]{1,3})?\s*[：:]?$/
const number = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[：:.．、]?$/

const textOf = (line: ContentLine | undefined) => (line && !line.grid && !line.cellOf ? line.text.text.trim() : '')
const isTitle = (text: string) =>
  text.length >= 2 && text.length <= 40 && !/[。；：]/.test(text) && headingMark(text) === null && !startsHeader(text)

const blankAt = (offset: number): MappedText => ({ text: ' ', offsets: [offset] })

/** Joins the head of a box that is printed over lines: `专栏` / `1` / `国家物流枢纽建设工程`, `专栏1` / `…工程`. */
export function joinBoxLines(lines: readonly ContentLine[]): ContentLine[] {
  const joined: ContentLine[] = []
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as ContentLine
    const label = box.exec(textOf(line))
    let end = i + 1
    if (label && label[1] === undefined && number.test(textOf(lines[end]))) end++
    const numbered = label !== null && (label[1] !== undefined || end > i + 1)
    if (numbered && isTitle(textOf(lines[end]))) end++
    const parts = lines.slice(i, end)
    const texts = parts.flatMap((part, at) =>
      at === 0 ? [part.text] : [blankAt((parts[at - 1] as ContentLine).end), part.text],
    )
    joined.push(
      end === i + 1
        ? line
        : { ...line, text: concatMapped(texts), end: (parts.at(-1) as ContentLine).end, whole: true },
    )
    i = end
  }
  return joined
}

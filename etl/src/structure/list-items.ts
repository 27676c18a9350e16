import { withoutBodies } from '../language/names/responsible.js'
import { findQuantities } from '../language/quantity/quantities.js'
import type { ContentLine } from './content-lines.js'
import { countedRuns, isInner, type Numbered, numberedLines } from './counted-runs.js'
import { type HeadingMark, headingMark } from './headings.js'
import { type BodyLines, standsAlone } from './line-runs.js'
import { endsInAmount } from './run-in-heading.js'
import { workItems } from './work-items.js'

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

/** A sentence that is whole, and the only one: `1.新建零工市场20个。` */
const oneSentence = /^[^。！？；\n]+[。；]\s*$/
const opensWithSentence = /^[^。！？；\n]+[。；]/
const statesFigure = (text: string, { titleStart }: HeadingMark) =>
  findQuantities(text.slice(titleStart).replace(/\s/g, '')).some(({ amount }) => amount.unit !== null)

/**
 * `（一）城镇新增就业达到10万人。` / `（二）城镇登记失业率控制在4.5%以内。`: neighbours of one count, each one sentence with nothing under it,
 * most with a figure. A heading has a text below it, or goes without a stop. What follows the last one may be another paragraph.
 */
function sentenceItems(numbered: readonly Numbered[]): number[] {
  const items: number[] = []
  for (const { from, to, style } of countedRuns(numbered.map(({ mark }) => mark))) {
    const run = numbered.slice(from, to)
    const whole = run.every(({ text }, i) => (i < run.length - 1 ? oneSentence : opensWithSentence).test(text))
    const stating = run.filter(({ text, mark }) => statesFigure(text, mark))
    if (isInner(style) && whole && run.length > 1 && stating.length * 2 > run.length)
      items.push(...run.map(({ line }) => line))
  }
  return items
}

/**
 * `1.新增公办学位8600个` / `2.改造薄弱学校45所`: neighbours of one count without stops, nothing between them, most of which end
 * with an amount. A title of that form would have a text below it.
 */
function amountItems({ lines }: BodyLines): number[] {
  const marks = lines.map((line) => (line.grid || line.cellOf ? null : headingMark(textOf(line))))
  const items: number[] = []
  for (const { from, to, style } of countedRuns(marks)) {
    const run = lines.slice(from, to).map(textOf)
    const short = run.every((text) => text.length <= longestItem && !/[。；！？：]/.test(text))
    if (isInner(style) && run.length > 1 && short && run.filter(endsInAmount).length * 2 > run.length)
      for (let at = from; at < to; at++) items.push(at)
  }
  return items
}

/** Neighbours of a count below which there is no text are a list, from this many on. */
const fewestItems = 3

/** Longer lines are no items without a stop. */
const longestItem = 60

/** No sentence follows a first one, nobody is named who answers for it. */
const isBare = (text: string) => !/[。！？]./.test(text) && withoutBodies(text) === text

/**
 * `1.农村公路建设` / `2.产业扶贫` / `3.易地搬迁`, `1.完善服务体系:…。` / `2.…`: a list has nothing between its items, and none has a title
 * with its text after it. Where a body is responsible for each of them, they are tasks, which are headings.
 */
function bareLists({ lines, width }: BodyLines): number[] {
  const marks = lines.map((line) => {
    const mark = line.grid || line.cellOf ? null : headingMark(line.text.text)
    return mark?.style === 'arabic' && (line.whole || !Number.isFinite(width)) ? mark : null
  })
  const items: number[] = []
  for (const { from, to } of countedRuns(marks)) {
    const run = lines.slice(from, to).map(textOf)
    const behind = lines[to]
    // A text after the last one alone would be that of a heading.
    const endsRun = !behind || behind.grid !== null || headingMark(textOf(behind)) !== null
    const ends = endsRun || run.some((text) => /[。；]$/.test(text)) || run.every((text) => text.includes('《'))
    if (run.length >= fewestItems && ends && run.every(isBare)) for (let at = from; at < to; at++) items.push(at)
  }
  return items
}

/**
 * Numbered lines that are no headings. Lines of a list in one sentence: `1.新建公办幼儿园2所，新增学前教育学位540个；` / … /
 * `10.新建城市口袋公园5个。`, whose last item is known by the number before it; and items of one sentence each.
 */
export function listItems(body: BodyLines): ReadonlySet<number> {
  const listed = body.lines.flatMap((line, at) => (line.listed ? [at] : []))
  const numbered = numberedLines(body)
  const items = new Set<number>([
    ...listed,
    ...sentenceItems(numbered),
    ...amountItems(body),
    ...workItems(numbered),
    ...bareLists(body),
  ])
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

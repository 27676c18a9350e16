import { type Delivery, dateAlone, delivery, promulgation } from '../../language/time/document-dates.js'
import type { ContentLine } from '../content-lines.js'
import { bodyStartOf, pageFootOf } from './body-start.js'
import { type Field, fieldsOf } from './fields.js'
import { firstFound } from './first-found.js'
import type { Head } from './head-lines.js'
import type { Titles } from './head-titles.js'
import { isOrganization } from './issuers.js'

/** Head and foot of a document, taken apart: what number, date, issuers and region are read from. */
export interface Parts {
  head: Head
  titles: Titles
  /** Lines of the head, and those of them before the text. */
  own: string[]
  before: string[]
  /** All lines of the document. */
  all: string[]
  /** First lines of the text, and index of the content line it begins at. */
  opening: string[]
  bodyStart: number
  /** Index of the head's line with the date of the notice, -1 where none is signed there. */
  signedAt: number
  /** Content lines of the signature at the foot. */
  foot: { start: number; end: number } | null
  /** Index of the first content line of the page's foot. */
  pageFoot: number
  delivered: Delivery | null
  /** Who put the document out and when, as the text tells. */
  put: ReturnType<typeof promulgation>
  /** Labels in the head and at the foot. */
  labels: Field[]
}

/** Signature and date after the text: bodies alone on their lines, then the date. */
function signatureAtFoot(lines: readonly string[], from: number): { start: number; end: number } | null {
  for (let at = lines.length - 1; at > from; at--) {
    if (dateAlone(lines[at] as string) === null) continue
    let start = at
    while (start > from && isOrganization(lines[start - 1] as string)) start--
    if (start < at) return { start, end: at + 1 }
  }
  return null
}

/** When and where a report was given; its subtitle may be wrapped over lines. */
function deliveryIn(head: readonly string[]): Delivery | null {
  for (let at = 0; at < head.length; at++)
    for (let end = at + 1; end <= Math.min(at + 3, head.length); end++) {
      const found = delivery(head.slice(at, end).join(''))
      if (found) return found
    }
  return null
}

/** Labels at the foot: 文号:国发〔2026〕23号;印发日期:2026-07-07 */
const fieldsAtFoot = (lines: readonly string[]) =>
  lines.slice(-12).flatMap((line) => (line.length > 200 ? [] : (fieldsOf(line) ?? [])))

/** Takes head and foot apart. */
export function partsOf(lines: readonly ContentLine[], head: Head, titles: Titles): Parts {
  const { title, notice } = titles
  const own = head.lines.map(({ text }) => text)
  const after = (head.lines[titles.end - 1]?.at ?? -1) + 1
  const bodyStart = bodyStartOf(lines, after, notice ? [title, notice.title] : [title], head.aside)
  const before = head.lines.filter(({ at }) => at < bodyStart).map((line) => line.text)
  const all = lines.map((line) => line.text.text.trim())
  const opening = all.slice(bodyStart, bodyStart + 4).map((line) => line.slice(0, 300))
  const signedAt = notice ? own.findIndex((line, i) => i >= notice.end && dateAlone(line) !== null) : -1
  return {
    head,
    titles,
    own,
    before,
    all,
    opening,
    bodyStart,
    signedAt,
    foot: signedAt >= 0 ? null : signatureAtFoot(all, bodyStart),
    pageFoot: pageFootOf(lines, bodyStart, title),
    delivered: deliveryIn(before),
    put: firstFound([...opening, ...all.slice(-12)], promulgation),
    labels: [...head.fields, ...fieldsAtFoot(all)],
  }
}

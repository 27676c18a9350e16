import { findDocumentNumber } from '../../language/names/document-number.js'
import { dateAlone, dateInBrackets, leadingDate } from '../../language/time/document-dates.js'
import { squeeze } from '../../model/index.js'
import { valuesOf } from './fields.js'
import { firstFound } from './first-found.js'
import type { Parts } from './parts.js'

/** The number is on a line of its own or after the title; numbers in sentences are those of other documents. */
function ownNumber(head: readonly string[], title: string): string | null {
  const alone = head.slice(0, 24).find((text) => findDocumentNumber(text) !== null && !/[》。，]/.test(text))
  if (alone !== undefined) return numberAlone(alone)
  const behind = head.slice(0, 24).find((text) => findDocumentNumber(text) !== null && squeeze(text).startsWith(title))
  return behind === undefined ? null : numberAlone(behind.slice(behind.search(/[（(][^（()）]*[〔[]/)))
}

/** 关于加强环境保护的意见 国发〔2011〕35号 → 国发〔2011〕35号: the letters of the number, no more. */
const numberAlone = (text: string) => {
  const own = text.replace(/^[^：:]{2,6}[：:]/, '').split(/(?<=[的见知定案划要告函])\s+|[（(]/)
  return findDocumentNumber(own.find((part) => findDocumentNumber(part) !== null) ?? text)
}

/** `…2026-07-15 印发(工信部规〔2026〕169 号)`: the number is printed with the date. */
const numberOfPromulgation = (opening: readonly string[]) =>
  opening.flatMap((line) => /印发\s*[（(]([^（()）]*)[）)]/.exec(line)?.[1] ?? [])

/** `印发日期:2026-03-26(甘政发〔2026〕22号;4月2日公开)`: the number is the first thing in the bracket behind the day. */
const numberOfDay = (days: readonly string[]) =>
  days.flatMap((day) => /^[^（()）]*[（(]([^，,;；（()）]*)/.exec(day)?.[1] ?? [])

/** The document's number: on a line of its own or after the title, else as a label, its day or the promulgation states it. */
export function documentNumber({ before, titles, head, opening, labels }: Parts): string | null {
  const told = [
    ...valuesOf(head.fields, 'number'),
    ...numberOfPromulgation(opening),
    ...valuesOf(labels, 'number'),
    ...numberOfDay(valuesOf(labels, 'signed')),
  ]
  return ownNumber(before, titles.title) ?? firstFound(told, findDocumentNumber)
}

/** The day of a document (ISO): signed, given, in brackets below the title, or put out. number: of the document. */
export function issueDate(parts: Parts, number: string | null): string | null {
  const { own, signedAt, delivered, before, all, foot, labels, put, head } = parts
  const published = [...valuesOf(head.fields, 'published'), ...own].slice(0, 20)
  return (
    dateAlone(own[signedAt] ?? '') ??
    delivered?.on ??
    firstFound(before, dateInBrackets) ??
    dateAlone(all[(foot?.end ?? 0) - 1] ?? '') ??
    firstFound(valuesOf(labels, 'signed'), leadingDate) ??
    put?.on ??
    // A numbered document has a date of its own, which is not the day a site put it up.
    (number === null ? firstFound(published, leadingDate) : null)
  )
}

import { type Because, countsTimes, groupBy, isEstimate, spanOf, type Told, told } from '@plangraph/figures'
import type { LinkIndicator } from '../model.js'
import { differ } from '../rounding.js'
import { inTablesFirst, type Said } from './said.js'

/** Two documents that report unlike results of one year; the one that is relied on comes last. */
export interface Disagreement extends Told {
  severity: 'INFO' | 'WARNING'
  other: Said
  latest: Said
}

/** Revised by less than this a number is the same one, counted better: what years later say of a year. */
const REVISED_BY = 0.05

/**
 * Unlike results of one region and indicator: of one span, year and object, reported by different documents, beyond
 * rounding. Each document is held against the latest one that is final. An estimate (预计), and a number that a document of a
 * later year revises by little, are notes.
 *
 * @param name what the numbers are of, without a year
 */
export function disagreements(results: readonly Said[], { measure }: LinkIndicator, name: NameOf): Disagreement[] {
  // Names of parts say less than they mean: 其中 of what.
  const wholes = results.filter(({ partOfId }) => partOfId === null)
  const alike = (result: Said) => [spanOf(result, measure), result.year, result.per, countsTimes(result.unit)].join(' ')
  return [...groupBy(wholes, alike).values()].flatMap((group) => within(group, name))
}

/** What a goal or result is of, with place and year. */
export type NameOf = (said: Said) => Because

function within(group: readonly Said[], name: NameOf): Disagreement[] {
  const documents = [...groupBy(group, ({ documentId }) => documentId).values()]
  const [latest, ...others] = documents.map((said) => said.toSorted(inTablesFirst)).sort(finalAndLatestFirst)
  if (latest === undefined) return []
  return others.flatMap((other) => {
    // One document may round in prose what its table prints: the two agree where any of their numbers do.
    if (other.some((a) => latest.some((b) => agree(a, b)))) return []
    return [between(other[0] as Said, latest[0] as Said, name)]
  })
}

const isPreliminary = (said: readonly Said[]) => said.every(({ searchText }) => isEstimate(searchText))
const dateOf = ([said]: readonly Said[]) => said?.document.issuedOn ?? ''

const finalAndLatestFirst = (a: readonly Said[], b: readonly Said[]): number =>
  Number(isPreliminary(a)) - Number(isPreliminary(b)) ||
  (dateOf(b) < dateOf(a) ? -1 : Number(dateOf(b) > dateOf(a))) ||
  inTablesFirst(a[0] as Said, b[0] as Said)

/** Can both be true: the same number but for rounding, or one within what the other says only roughly (突破, 左右)? */
function agree(a: Said, b: Said): boolean {
  if (a.value === null || b.value === null) return true
  return !differ(a, b) || allows(a, b.value) || allows(b, a.value)
}

/** So far from what is about so much a number may be. */
const ABOUT = 0.1

function allows({ comparator, value }: Said, number: number): boolean {
  if (value === null) return true
  if (comparator === 'GT' || comparator === 'GTE') return number >= value
  if (comparator === 'LT' || comparator === 'LTE') return number <= value
  return comparator === 'APPROX' && Math.abs(number - value) <= ABOUT * Math.abs(value)
}

/** Yearly reports have one title: with the year that one was given in it tells them apart. */
function titleBeside({ document }: Said, { document: other }: Said): string {
  const year = document.issuedOn?.slice(0, 4)
  return document.title === other.title && year !== undefined ? `${document.title}（${year}）` : document.title
}

function between(other: Said, latest: Said, name: NameOf): Disagreement {
  const args = {
    what: name(latest),
    otherTitle: titleBeside(other, latest),
    other: other.shown,
    title: titleBeside(latest, other),
    own: latest.shown,
  }
  const ends = { other, latest }
  if (isPreliminary([other])) return { severity: 'INFO', ...told('result-was-estimated', args), ...ends }
  if (isRevision(other, latest)) return { severity: 'INFO', ...told('result-revised', args), ...ends }
  return { severity: 'WARNING', ...told('results-disagree', args), ...ends }
}

function isRevision(other: Said, latest: Said): boolean {
  const years = [other, latest].map(({ document }) => document.issuedOn?.slice(0, 4) ?? '')
  const [before, after] = [other.value as number, latest.value as number]
  return years[0] !== years[1] && Math.abs(after - before) <= REVISED_BY * Math.abs(before)
}

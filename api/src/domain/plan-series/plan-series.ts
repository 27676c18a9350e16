import type { Document } from '@plangraph/database'
import { groupBy } from '../rows-by-key.js'

/** The columns of a document that tell of which series it is, and which edition. */
export const EDITION_COLUMNS = {
  id: true,
  normalizedTitle: true,
  kind: true,
  regionCode: true,
  periodStart: true,
  issuedOn: true,
} as const

export type Edition = Pick<Document, keyof typeof EDITION_COLUMNS>

/** Documents of one region with one title for several periods. */
export interface PlanSeries {
  /** `region:title`, the same as long as both are. */
  key: string
  title: string
  regionCode: string
  /** Ids of its documents, those of the earliest period first. */
  editions: string[]
}

/** A shorter title says nothing of its subject, and documents of several bodies have it: 工作报告, 工作要点. */
const SHORTEST_TITLE = 5

/**
 * The series of documents: those of one region whose titles are the same without their periods, for two periods at least.
 * 西安市就业规划 of the 十三五 and of the 十四五 are one, the yearly reports of one government are another. Rules of law
 * are none, and neither is what has no period: a document that is written anew has only its title in common with the old.
 */
export function findSeries(documents: readonly Edition[]): PlanSeries[] {
  const dated = documents.flatMap((document) => {
    const [key, start] = [keyOf(document), startOf(document)]
    return key === null || start === null ? [] : [{ ...document, ...key, start }]
  })
  return [...groupBy(dated, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || new Set(group.map(({ start }) => start)).size < 2) return []
    const order = ({ start, issuedOn, id }: (typeof group)[number]) => `${start} ${issuedOn ?? ''} ${id}`
    const editions = group.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ id }) => id)
    return [{ key: first.key, title: first.seriesTitle, regionCode: first.region, editions }]
  })
}

function keyOf({ kind, regionCode, normalizedTitle }: Edition) {
  if (regionCode === null || kind === 'LAW' || kind === 'REGULATION') return null
  const seriesTitle = withoutPeriod(normalizedTitle)
  if (seriesTitle.length < SHORTEST_TITLE) return null
  return { key: `${regionCode}:${seriesTitle}`, seriesTitle, region: regionCode }
}

const YEAR = /(?:19|20)\d{2}/

/**
 * A title as documents are known by, without the words that tell one edition from another: years, the vision for a later
 * year beside a five-year plan, the day and session of a report, what is in brackets behind it; 国家 before a national plan.
 */
export const withoutPeriod = (normalizedTitle: string): string =>
  normalizedTitle
    .replace(/-+(?:19|20)\d{2}年\d{1,2}月.*$/, '')
    .replace(/(?:\([^()]*\))+$/, '')
    .replace(/[和及暨](?:19|20)\d{2}年远景目标/, '')
    .replace(/(?:(?:19|20)\d{2}年?[-至])?(?:19|20)\d{2}年度?/g, '')
    .replace(/^国家(?=.{4})/, '')

/** The first year that an edition is for; of a report without one the year it was given in. */
function startOf({ periodStart, normalizedTitle, kind, issuedOn }: Edition): number | null {
  if (periodStart !== null) return periodStart
  const printed = YEAR.exec(normalizedTitle)?.[0] ?? (kind === 'REPORT' ? issuedOn?.slice(0, 4) : undefined)
  return printed === undefined ? null : Number(printed)
}

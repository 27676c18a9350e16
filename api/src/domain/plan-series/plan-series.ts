import type { Document } from '@plangraph/database'
import { groupBy } from '@plangraph/figures'
import { renamedChains, type TitleGroup } from './renamed.js'

/** The columns of a document that tell of which series it is, and which edition. */
export const EDITION_COLUMNS = {
  id: true,
  normalizedTitle: true,
  kind: true,
  regionCode: true,
  periodStart: true,
  periodEnd: true,
  issuedOn: true,
  issuers: { select: { organizationId: true } },
} as const

export type Edition = Pick<Document, Exclude<keyof typeof EDITION_COLUMNS, 'issuers'>> & {
  issuers?: readonly { organizationId: string }[]
}

/** Documents of one region with one title for several periods, or with the titles that their plan had one after the other. */
export interface PlanSeries {
  /** `region:title` of the oldest title, the same as long as both are. */
  key: string
  /** The title of the latest period. */
  title: string
  regionCode: string
  /** Ids of its documents, those of the earliest period first. */
  editions: string[]
}

/** A shorter title says nothing of its subject, and documents of several bodies have it: 工作报告, 工作要点. */
const SHORTEST_TITLE = 5

interface Dated extends Edition {
  start: number
}

interface EditionGroup extends TitleGroup {
  regionCode: string
  documents: Dated[]
}

/**
 * The series of documents: those of one region whose titles are the same without their periods, for two periods at least.
 * 西安市就业规划 of the 十三五 and of the 十四五 are one, the yearly reports of one government are another. A plan that goes on
 * under a longer or shorter title (`renamedChains`) is one too. Rules of law are none, and neither is what has no period: a
 * document that is written anew has only its title in common with the old.
 */
export function findSeries(documents: readonly Edition[]): PlanSeries[] {
  const dated = documents.flatMap((document) => {
    const [title, start] = [titleOf(document), startOf(document)]
    return title === null || start === null ? [] : [{ ...document, title, start }]
  })
  const groups = [...groupBy(dated, ({ regionCode, title }) => `${regionCode}:${title}`).values()].map(editionGroup)
  const regions = groupBy(groups, ({ regionCode }) => regionCode)
  return [...regions.values()].flatMap((own) => renamedChains(own)).flatMap((chain) => seriesOf(chain) ?? [])
}

function editionGroup(documents: readonly (Dated & { title: string })[]): EditionGroup {
  const [{ title, regionCode }] = documents as [Dated & { title: string }]
  return {
    title,
    regionCode: regionCode ?? '',
    documents: [...documents],
    starts: [...new Set(documents.map(({ start }) => start))].sort((a, b) => a - b),
    fiveYears: documents.every(
      ({ kind, periodStart, periodEnd }) => isPlan(kind) && yearsOf(periodStart, periodEnd) === 5,
    ),
    issuers: new Set(documents.flatMap(({ issuers = [] }) => issuers.map(({ organizationId }) => organizationId))),
  }
}

const isPlan = (kind: Edition['kind']) => kind === 'PLAN' || kind === 'OUTLINE'
const yearsOf = (start: number | null, end: number | null) => (start === null || end === null ? null : end - start + 1)

function seriesOf(chain: readonly EditionGroup[]): PlanSeries | null {
  const documents = chain.flatMap((group) => group.documents)
  if (new Set(documents.map(({ start }) => start)).size < 2) return null
  const [oldest, latest] = [chain[0], chain.at(-1)] as [EditionGroup, EditionGroup]
  const order = ({ start, issuedOn, id }: Dated) => `${start} ${issuedOn ?? ''} ${id}`
  const editions = documents.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ id }) => id)
  return { key: `${oldest.regionCode}:${oldest.title}`, title: latest.title, regionCode: oldest.regionCode, editions }
}

function titleOf({ kind, regionCode, normalizedTitle }: Edition): string | null {
  if (regionCode === null || kind === 'LAW' || kind === 'REGULATION') return null
  const title = withoutPeriod(normalizedTitle)
  return title.length < SHORTEST_TITLE ? null : title
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
    // Until 2005 the five years' 规划 were 计划.
    .replace(/计划(?=纲要$)/, '规划')

/** The first year that an edition is for; of a report without one the year it was given in. */
function startOf({ periodStart, normalizedTitle, kind, issuedOn }: Edition): number | null {
  if (periodStart !== null) return periodStart
  const printed = YEAR.exec(normalizedTitle)?.[0] ?? (kind === 'REPORT' ? issuedOn?.slice(0, 4) : undefined)
  return printed === undefined ? null : Number(printed)
}

import type { Database } from '@plangraph/database'
import type { Snapshot } from '../tables/snapshot.js'

/** What the data are as one thing that is published and cited, whichever standard describes it. */
export const RELEASE = {
  name: 'plangraph',
  title: 'PlanGraph: figures of government plan documents',
  summary: 'Goals and results of Chinese government plans, each with the words that prove it.',
  creator: 'PlanGraph contributors',
  licence: { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' },
  /** Whose words the data quote; the table of documents names each. */
  sources: 'Official documents of the governments that issued them: table documents',
  keywords: ['government plans', 'five-year plans', 'targets', 'China', '五年规划', '目标'],
} as const

/** How a paper names the data; the version leads back to them. */
export function citation({ version, changedAt }: Snapshot): string {
  const day = changedAt?.toISOString().slice(0, 10)
  return `${RELEASE.creator}${day ? ` (${day.slice(0, 4)})` : ''}. ${RELEASE.title}. Version ${version} of the data${day ? `, ${day}` : ''}.`
}

/** What the data are about. */
export interface Subject {
  /** From the first year of the earliest plan to the last year of the latest; null where no plan has a period. */
  years: { first: number; last: number } | null
  indicators: { name: string; unit: string }[]
}

/** A description that lists more variables is not read to its end. */
const MOST_INDICATORS = 100

/** What the plans with goals are about: their periods, and the indicators that their goals are set for, by code. */
export async function loadSubject(database: Database): Promise<Subject> {
  const { _min, _max } = await database.document.aggregate({
    where: { targets: { some: {} } },
    _min: { periodStart: true },
    _max: { periodEnd: true },
  })
  const indicators = await database.indicator.findMany({
    where: { targets: { some: {} } },
    select: { name: true, unit: true },
    orderBy: { code: 'asc' },
    take: MOST_INDICATORS,
  })
  const [first, last] = [_min.periodStart, _max.periodEnd]
  return { years: first === null || last === null ? null : { first, last }, indicators }
}

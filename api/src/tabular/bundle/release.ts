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

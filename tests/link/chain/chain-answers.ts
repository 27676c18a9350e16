import type { Database } from '@plangraph/database'
import { type Answer, askerOf } from '../../seeds/ask.js'

const GOAL = 'printed year region { name } document { title }'

const QUERY = `{
  targets(status: null, first: 100) { nodes {
    ${GOAL} indicatorName status
    progress { met completion remaining neededPerYear onTrack reason { code } result { printed document { title } } }
    composition { sum ratio atLeast coverage missing { name } parts { printed region { name } } }
    results { printed document { title } }
  } }
  provinces: uncovered(region: "全国", level: PROVINCE) { ${GOAL} }
  cities: uncovered(region: "全国", level: PREFECTURE) { ${GOAL} }
  inGansu: uncovered(region: "甘肃省", level: PREFECTURE) { ${GOAL} }
  inLanzhou: uncovered(region: "兰州市", level: COUNTY) { ${GOAL} }
  nation: series(region: "全国", indicator: "urban-new-employment") { ...Points }
  gansu: series(region: "甘肃省", indicator: "urban-new-employment") { ...Points }
}
fragment Points on Series { points { year spanStart target { ${GOAL} status } observation { printed document { title } } } }`

export interface ChainAnswers {
  /** Of each goal that has results: whether it was met, and by what. */
  progress: string[]
  /** Of each goal that has parts: their sum, and what is missing. */
  composition: string[]
  /** What nobody of a level below takes up. */
  uncovered: Record<'provinces' | 'cities' | 'inGansu' | 'inLanzhou', string[]>
  series: Record<'nation' | 'gansu', string[]>
}

const joined = (...parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ')

const nameOf = ({ region, printed, year, document }: Answer) =>
  `${region.name} ${printed} (${year}, ${document.title.slice(0, 12)})`

/** What the graph answers about the chain, without ids. */
export async function chainAnswers(db: Database): Promise<ChainAnswers> {
  const { data, errors } = await askerOf(db)(QUERY)
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  const goals: Answer[] = data.targets.nodes
  const names = (list: Answer[]) => list.map(nameOf).sort()
  return {
    progress: goals.flatMap((goal) => (goal.progress === null ? [] : [progressLine(goal)])).sort(),
    composition: goals.flatMap((goal) => (goal.composition === null ? [] : [compositionLine(goal)])).sort(),
    uncovered: {
      provinces: names(data.provinces),
      cities: names(data.cities),
      inGansu: names(data.inGansu),
      inLanzhou: names(data.inLanzhou),
    },
    series: { nation: points(data.nation), gansu: points(data.gansu) },
  }
}

function progressLine(goal: Answer): string {
  const { met, completion, remaining, neededPerYear, onTrack, reason, result } = goal.progress
  return joined(
    nameOf(goal),
    `${reason.code} by ${result.printed} (${result.document.title.slice(0, 16)})`,
    met !== null && `met ${met}`,
    completion !== null && `done ${completion}`,
    remaining !== null && `remains ${remaining}`,
    neededPerYear !== null && `a year ${neededPerYear}`,
    onTrack !== null && `on track ${onTrack}`,
    `of ${goal.results.map(({ printed }: Answer) => printed).join(', ')}`,
  )
}

function compositionLine(goal: Answer): string {
  const { sum, ratio, atLeast, coverage, missing, parts } = goal.composition
  return joined(
    nameOf(goal),
    `sum ${sum} of ${parts.map(({ region, printed }: Answer) => `${region.name} ${printed}`).join(', ') || 'nothing'}`,
    ratio !== null && `ratio ${ratio}`,
    atLeast !== null && `at least ${atLeast}`,
    coverage !== null && `residents ${coverage}`,
    missing.length > 0 && `without ${missing.map(({ name }: Answer) => name).join(', ')}`,
  )
}

const points = (series: Answer): string[] =>
  (series?.points ?? []).map(({ year, spanStart, target, observation }: Answer) =>
    joined(
      spanStart === null ? `${year}` : `${spanStart}–${year}`,
      target && `goal ${target.printed} ${target.status} (${target.document.title.slice(0, 12)})`,
      observation && `result ${observation.printed} (${observation.document.title.slice(0, 16)})`,
    ),
  )

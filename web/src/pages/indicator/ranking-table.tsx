import { DocumentLink, FigureLink, RegionLink, unitBehind } from '../../parts/links.js'
import { ProgressCell } from '../../parts/progress/progress-cell.js'
import { Scroll } from '../../parts/scroll.js'
import type { Context } from '../../shared/page.js'
import type { Order, Ranked } from './ranking.js'
import words from './words.json' with { type: 'json' }

interface RankingTableProps {
  context: Context
  rows: readonly Ranked[]
  additive: boolean
  by: Order
}

/** Who states the goal, ranked, with a bar for each number that can be held against the others. */
export function RankingTable({ context, rows, additive, by }: RankingTableProps) {
  const { say, here } = context
  const most = Math.max(0, ...rows.map(({ value }) => value ?? 0))
  const isReported = rows.some(({ goal }) => goal.progress !== null)
  const densest = Math.max(0, ...rows.map(({ perCapita }) => perCapita ?? 0))
  return (
    <Scroll label={say(words.ranking)}>
      <table class="ranking">
        <thead>
          <tr>
            <th scope="col">{say(words.region)}</th>
            <th scope="col" aria-sort={by === 'value' ? 'descending' : undefined}>
              <a href={here({ by: null })}>{say(words.goal)}</a>
            </th>
            {additive && (
              <th scope="col" aria-sort={by === 'intensity' ? 'descending' : undefined}>
                <a href={here({ by: 'intensity' })}>{say(words.intensity)}</a>
              </th>
            )}
            <th scope="col">{say(words.base)}</th>
            {isReported && <th scope="col">{say(words.progress)}</th>}
            <th scope="col">{say(words.document)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ goal, value, perCapita }) => (
            <tr key={goal.id}>
              <th scope="row">
                {goal.region && <RegionLink context={context} region={goal.region} />}{' '}
                <small>{goal.region && context.label('RegionLevel', goal.region.level)}</small>
              </th>
              <td>
                <Bar value={value} most={most} />
                <FigureLink context={context} figure={goal} />{' '}
                {value === null && <small>{goal.per ?? context.label('Basis', goal.basis)}</small>}
              </td>
              {additive && (
                <td>
                  <Bar value={perCapita} most={densest} />
                  {perCapita === null ? '–' : context.number(perCapita, 1)}
                </td>
              )}
              <td>
                {goal.baseline && (
                  <>
                    {goal.baseline.printed}
                    <span class="unit">{unitBehind(context, goal.baseline)}</span>
                    {goal.baseline.year !== null && <small> {goal.baseline.year}</small>}
                  </>
                )}
              </td>
              {isReported && <ProgressCell context={context} goal={goal} />}
              <td class="words">
                <DocumentLink context={context} document={goal.document} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const LENGTH = 110

/** The number beside it says the same. */
function Bar({ value, most }: { value: number | null; most: number }) {
  const length = value === null || most <= 0 ? 0 : Math.max(1, (Math.max(0, value) / most) * LENGTH)
  return (
    <svg class="bar" width={LENGTH} height="12" aria-hidden="true">
      <rect width={length} height="12" rx="2" fill="var(--shade5)" />
    </svg>
  )
}

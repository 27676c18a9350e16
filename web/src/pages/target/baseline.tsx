import { countsAlike } from '@plangraph/figures'
import { FigureLink } from '../../parts/links.js'
import { timeText } from '../../parts/progress/label.js'
import type { Ask } from '../../shared/ask.js'
import type { Context } from '../../shared/page.js'
import { LikeBaseDocument, type LikeBaseQuery } from './base.generated.js'
import type { TargetNode } from './figure.js'
import words from './words.json' with { type: 'json' }

export type Base = NonNullable<LikeBaseQuery['alignment']['rows'][number]['cells'][number]['baseline']>

/** Does the base that is printed beside a goal count as many years as the goal? Nothing printed is not unlike. */
const isLike = (goal: TargetNode, base: Base): boolean =>
  goal.indicator === null || countsAlike(base, goal, goal.indicator.measure)

/**
 * What a goal is held against where places are compared, because the base that is printed beside it counts other years;
 * null where the printed one is like it, and where there is none.
 */
export async function likeBaseOf(ask: Ask, goal: TargetNode): Promise<Base | null> {
  const { baseline, indicator, region, year } = goal
  if (baseline === null || indicator === null || region === null || year === null || isLike(goal, baseline)) return null
  const { alignment } = await ask(LikeBaseDocument, { region: region.code, indicator: indicator.code, year })
  const base = alignment.rows[0]?.cells[0]?.baseline ?? null
  return base !== null && isLike(goal, base) ? base : null
}

interface BaselineProps {
  context: Context
  goal: TargetNode
  likeBase: Base | null
}

/** The base that is printed beside a goal and, where that counts other years, the one that is like the goal. */
export function Baseline({ context, goal, likeBase }: BaselineProps) {
  const { say } = context
  const { baseline } = goal
  if (baseline === null)
    return (
      <>
        <h3>{say(words.baseline)}</h3>
        <p class="empty">{say(words.noBaseline)}</p>
      </>
    )
  return (
    <>
      <h3>{say(words.baseline)}</h3>
      <p>
        {say(words.printedBase)} <FigureLink context={context} figure={baseline} />{' '}
        <small>{timeText(context, baseline)}</small>
        {!isLike(goal, baseline) && <> {say(words.unlikeBase)}</>}
      </p>
      {likeBase && (
        <p>
          {say(words.likeBase)} <FigureLink context={context} figure={likeBase} />{' '}
          <small>{timeText(context, likeBase)}</small>
        </p>
      )}
    </>
  )
}

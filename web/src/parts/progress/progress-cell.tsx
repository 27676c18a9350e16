import { PAGE_COLOURS } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import { FigureLink } from '../links.js'
import { toldOf } from '../told.js'
import { bulletOf } from './bullet.js'
import { SmallBullet } from './bullet-chart.js'
import { timeText } from './label.js'
import type { ReportedGoal } from './reported.js'
import { StandingMark } from './standing.js'
import words from './words.json' with { type: 'json' }

interface ProgressCellProps {
  context: Context
  goal: ReportedGoal
}

/** How far a goal is, in the row of a table: the marks, a word, the result; the sentence where nothing can be drawn. */
export function ProgressCell({ context, goal }: ProgressCellProps) {
  const { progress } = goal
  if (progress === null) return <td class="without">{context.say(words.noResult)}</td>
  const bullet = bulletOf(goal)
  return (
    <td class="progress">
      {bullet && <SmallBullet bullet={bullet} colours={PAGE_COLOURS} />}
      <span>
        <StandingMark context={context} progress={progress} /> <FigureLink context={context} figure={progress.result} />{' '}
        <small>{timeText(context, progress.result)}</small>
        {bullet === null && <small class="why">{toldOf(context, progress.reason, [])}</small>}
      </span>
    </td>
  )
}

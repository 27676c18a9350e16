import type { ComponentChildren, ComponentProps } from 'preact'
import type { Context } from '../../shared/page.js'
import { ColumnHeads } from '../column-heads.js'
import { DocumentLink, FigureLink } from '../links.js'
import { Scroll } from '../scroll.js'
import { timeText } from './label.js'
import { ProgressCell } from './progress-cell.js'
import type { ReportedGoal } from './reported.js'
import words from './words.json' with { type: 'json' }

export type Stated = ReportedGoal & { document: ComponentProps<typeof DocumentLink>['document'] }

interface ProgressTableProps<Goal extends Stated> {
  context: Context
  label: string
  goals: readonly Goal[]
  /** What tells the rows apart: the indicator of each, or its place. */
  heading: 'indicator' | 'region'
  headOf: (goal: Goal) => ComponentChildren
}

/** Goals with what became of them, a row for each. */
export function ProgressTable<Goal extends Stated>({
  context,
  label,
  goals,
  heading,
  headOf,
}: ProgressTableProps<Goal>) {
  return (
    <>
      <p class="notes">{context.say(words.key)}</p>
      <Scroll label={label}>
        <table class="goals">
          <ColumnHeads context={context} titles={[words[heading], words.goalColumn, words.progress, words.document]} />
          <tbody>
            {goals.map((goal) => (
              <tr key={goal.id}>
                <th scope="row">{headOf(goal)}</th>
                <td class="value">
                  <FigureLink context={context} figure={goal} /> <small>{timeText(context, goal)}</small>
                </td>
                <ProgressCell context={context} goal={goal} />
                <td class="words">
                  <DocumentLink context={context} document={goal.document} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

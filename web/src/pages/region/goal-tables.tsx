import { ColumnHeads } from '../../parts/column-heads.js'
import { DocumentLink, FigureLink, IndicatorLink } from '../../parts/links.js'
import { fromStart, Pager } from '../../parts/pager.js'
import { ProgressCell } from '../../parts/progress/progress-cell.js'
import { Scroll } from '../../parts/scroll.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import { byTopic, type Goal } from './goals.js'
import type { RegionQuery } from './region.generated.js'
import words from './words.json' with { type: 'json' }

interface GoalTablesProps {
  context: Context
  query: URLSearchParams
  topics: RegionQuery['topics']
  goals: RegionQuery['goals']
}

/** The goals of a region, a table for each topic, page by page. */
export function GoalTables({ context, query, topics, goals }: GoalTablesProps) {
  const { say, label } = context
  const asked = query.get('topic')
  return (
    <>
      {topics.length > 1 && (
        <ul class="chips" aria-label={say(words.topic)}>
          <TopicChip context={context} topic={null} isOpen={asked === null} />
          {topics.map(
            ({ topic }) => topic && <TopicChip context={context} topic={topic} isOpen={asked === topic} key={topic} />,
          )}
        </ul>
      )}
      {goals.nodes.length > 0 && (
        <GoalTable
          context={context}
          label={say(words.goals)}
          groups={byTopic(goals.nodes).map(([topic, list]) => [
            topic === '' ? say(words.noTopic) : label('topics', topic),
            list,
          ])}
        />
      )}
      <Pager context={context} pageInfo={goals.pageInfo} />
    </>
  )
}

function TopicChip({ context, topic, isOpen }: { context: Context; topic: string | null; isOpen: boolean }) {
  return (
    <li>
      <a class="chip" href={context.here({ topic, ...fromStart() })} aria-current={isOpen ? 'true' : undefined}>
        {topic === null ? context.say(common.all) : context.label('topics', topic)}
      </a>
    </li>
  )
}

interface GoalTableProps {
  context: Context
  label: string
  /** Goals by what is said above them; no heading where that is empty. */
  groups: readonly (readonly [heading: string, goals: readonly Goal[]])[]
}

export function GoalTable({ context, label, groups }: GoalTableProps) {
  const isReported = groups.some(([, goals]) => goals.some(({ progress }) => progress !== null))
  const titles = [words.indicator, words.goal, words.year, ...(isReported ? [words.progress] : []), words.document]
  return (
    <Scroll label={label}>
      <table class="goals">
        <ColumnHeads context={context} titles={titles} />
        {groups.map(([heading, goals]) => (
          <tbody key={heading}>
            {heading !== '' && (
              <tr>
                <th scope="rowgroup" colSpan={titles.length}>
                  {heading}
                </th>
              </tr>
            )}
            {goals.map((goal) => (
              <GoalRow context={context} goal={goal} isReported={isReported} key={goal.id} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
}

interface GoalRowProps {
  context: Context
  goal: Goal
  /** Is it known of some goals of the table what became of them? */
  isReported: boolean
}

function GoalRow({ context, goal, isReported }: GoalRowProps) {
  const { indicator, binding, year, document } = goal
  return (
    <tr>
      <th scope="row">{indicator && <IndicatorLink context={context} indicator={indicator} />}</th>
      <td class="value">
        <FigureLink context={context} figure={goal} /> {binding && <small>{context.label('Binding', binding)}</small>}
      </td>
      <td>{year}</td>
      {isReported && <ProgressCell context={context} goal={goal} />}
      <td class="words">
        <DocumentLink context={context} document={document} />
      </td>
    </tr>
  )
}

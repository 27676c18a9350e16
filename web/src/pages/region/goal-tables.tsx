import { DocumentLink, FigureLink, IndicatorLink } from '../../parts/links.js'
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
  const { say, here, label } = context
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
      {byTopic(goals.nodes).map(([topic, list]) => (
        <GoalTable
          context={context}
          caption={topic === '' ? say(words.noTopic) : label('topics', topic)}
          goals={list}
          key={topic}
        />
      ))}
      <p class="pages">
        {query.has('after') && <a href={here({ after: null })}>{say(words.first)}</a>}{' '}
        {goals.pageInfo.hasNextPage && <a href={here({ after: goals.pageInfo.endCursor })}>{say(common.next)}</a>}
      </p>
    </>
  )
}

function TopicChip({ context, topic, isOpen }: { context: Context; topic: string | null; isOpen: boolean }) {
  return (
    <li>
      <a class="chip" href={context.here({ topic, after: null })} aria-current={isOpen ? 'true' : undefined}>
        {topic === null ? context.say(common.all) : context.label('topics', topic)}
      </a>
    </li>
  )
}

export function GoalTable({ context, caption, goals }: { context: Context; caption: string; goals: readonly Goal[] }) {
  const { say, label } = context
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="goals">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[words.indicator, words.goal, words.year, words.document].map((title) => (
              <th scope="col" key={title.en}>
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <tr key={goal.id}>
              <th scope="row">{goal.indicator && <IndicatorLink context={context} indicator={goal.indicator} />}</th>
              <td class="value">
                <FigureLink context={context} figure={goal} />{' '}
                {goal.binding && <small>{label('Binding', goal.binding)}</small>}
              </td>
              <td>{goal.year}</td>
              <td>
                <DocumentLink context={context} document={goal.document} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

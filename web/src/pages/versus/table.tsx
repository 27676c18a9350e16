import type { DocumentGoal } from '../../parts/document/load-figures.js'
import { FigureLink, IndicatorLink, Quote } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import type { Context } from '../../shared/page.js'
import { type Pair, VERDICTS } from './compare.js'
import words from './words.json' with { type: 'json' }

interface TableProps {
  context: Context
  pairs: readonly Pair[]
  /** Titles of the two documents. */
  titles: readonly [string, string]
}

/** The goals of two documents beside each other, with the words of both, in groups by what comes of it. */
export function VersusTable({ context, pairs, titles }: TableProps) {
  const { say } = context
  return (
    <Scroll label={say(words.heading)}>
      <table class="versus">
        <thead>
          <tr>
            <th scope="col">{say(words.goal)}</th>
            {titles.map((title, i) => (
              <th scope="col" key={title}>
                {say(i === 0 ? words.first : words.second)} <small lang="zh-CN">{title}</small>
              </th>
            ))}
          </tr>
        </thead>
        {VERDICTS.map((verdict) => {
          const own = pairs.filter((pair) => pair.verdict === verdict)
          return (
            own.length > 0 && (
              <tbody id={verdict} key={verdict}>
                <tr>
                  <th scope="colgroup" colSpan={3} class="group">
                    {say(words[verdict])} ({own.length})
                  </th>
                </tr>
                {own.map((pair) => (
                  <PairRow context={context} pair={pair} key={pair.key} />
                ))}
              </tbody>
            )
          )
        })}
      </table>
    </Scroll>
  )
}

function PairRow({ context, pair }: { context: Context; pair: Pair }) {
  const [goal] = [...pair.a, ...pair.b]
  if (goal === undefined) return null
  const { say, number } = context
  return (
    <tr>
      <th scope="row">
        {goal.indicator ? (
          <IndicatorLink context={context} indicator={goal.indicator} />
        ) : (
          <span lang="zh-CN">{goal.indicatorName}</span>
        )}{' '}
        <small>
          {goal.year} {goal.per && <span lang="zh-CN">{goal.per}</span>}
        </small>
        {pair.change !== null && (
          <small class="change">
            {say(words.change, { change: `${pair.change > 0 ? '+' : '−'}${number(Math.abs(pair.change), 1)}` })}
          </small>
        )}
      </th>
      <Side context={context} goals={pair.a} />
      <Side context={context} goals={pair.b} />
    </tr>
  )
}

function Side({ context, goals }: { context: Context; goals: readonly DocumentGoal[] }) {
  if (goals.length === 0) return <td class="without">{context.say(words.notStated)}</td>
  return (
    <td>
      {goals.map((goal) => (
        <p key={goal.id}>
          <FigureLink context={context} figure={goal} />{' '}
          <small>
            {context.label('Basis', goal.basis)} · {context.label('Comparator', goal.comparator)}
          </small>
          <br />
          <Quote>{goal.evidence.quote}</Quote>
        </p>
      ))}
    </td>
  )
}

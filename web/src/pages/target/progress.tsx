import { DocumentLink, FigureLink, Quote } from '../../parts/links.js'
import { bulletOf, inPrinted } from '../../parts/progress/bullet.js'
import { BulletChart } from '../../parts/progress/bullet-chart.js'
import { timeText } from '../../parts/progress/label.js'
import { StandingMark } from '../../parts/progress/standing.js'
import { Scroll } from '../../parts/scroll.js'
import { toldOf } from '../../parts/told.js'
import { PAGE_COLOURS } from '../../pictures/colours.js'
import type { Words } from '../../shared/language.js'
import type { Context } from '../../shared/page.js'
import type { TargetNode } from './figure.js'
import { unitOf } from './meaning.js'
import words from './words.json' with { type: 'json' }

type Known = NonNullable<TargetNode['progress']>

/** Whether a goal was met, or is on its way: a picture where like is held against like, a sentence, and the same as a table. */
export function GoalProgress({ context, goal }: { context: Context; goal: TargetNode }) {
  const { progress } = goal
  if (progress === null) return null
  const { say } = context
  const bullet = bulletOf(goal)
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{say(words.progress)}</h2>
      <p>
        <StandingMark context={context} progress={progress} />{' '}
        {toldOf(context, progress.reason, [goal.indicator, goal.region])} <OnLine context={context} goal={goal} />
      </p>
      {bullet && (
        <>
          <BulletChart context={context} goal={goal} bullet={bullet} colours={PAGE_COLOURS} />
          <p class="notes">{say(words.bulletKey)}</p>
        </>
      )}
      {bullet === null && <p class="notes">{say(words.notDrawn)}</p>}
      <Table context={context} goal={goal} progress={progress} />
      <Numbers context={context} goal={goal} progress={progress} />
    </section>
  )
}

/** A number in the unit of the goal. */
const shown = (context: Context, goal: TargetNode, value: number): string =>
  `${context.number(value * inPrinted(goal), 4)} ${unitOf(context, goal)}`.trim()

function OnLine({ context, goal }: { context: Context; goal: TargetNode }) {
  const { progress } = goal
  if (progress === null || progress.due === null || progress.onTrack === null) return null
  const values = { year: progress.result.year ?? '', due: shown(context, goal, progress.due) }
  return <>{context.say(progress.onTrack ? words.onLine : words.belowLine, values)}</>
}

/** Base, goal and result, each with the words that prove it. */
function Table({ context, goal, progress: { base, result } }: { context: Context; goal: TargetNode; progress: Known }) {
  const { say } = context
  const rows = [
    ...(base ? [{ what: words.baseline, figure: base }] : []),
    { what: words.goal, figure: goal },
    { what: words.outcome, figure: result },
  ]
  return (
    <Scroll label={say(words.progress)}>
      <table class="links">
        <thead>
          <tr>
            {[words.sort, words.value, words.time, words.quote].map((title) => (
              <th scope="col" key={title.en}>
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, figure }) => (
            <tr key={figure.id}>
              <th scope="row">{say(what)}</th>
              <td>
                <FigureLink context={context} figure={figure} />
              </td>
              <td>{timeText(context, figure)}</td>
              <td class="reason">
                <Quote>{figure.evidence.quote}</Quote> <DocumentLink context={context} document={figure.document} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** How much of the way is done, what is missing, and what that is a year. */
function Numbers({ context, goal, progress }: { context: Context; goal: TargetNode; progress: Known }) {
  const { completion, remaining, neededPerYear, due } = progress
  const facts: [Words, string | null][] = [
    [words.completion, completion === null ? null : `${context.number(completion * 100, 1)} %`],
    [words.due, due === null ? null : shown(context, goal, due)],
    [words.remaining, !remaining ? null : shown(context, goal, remaining)],
    [words.neededPerYear, !neededPerYear ? null : shown(context, goal, neededPerYear)],
  ]
  return (
    <dl class="facts">
      {facts.map(
        ([title, value]) =>
          value !== null && (
            <div key={title.en}>
              <dt>{context.say(title)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

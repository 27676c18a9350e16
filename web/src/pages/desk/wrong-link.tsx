import { DocumentLink, FigureLink, Quote } from '../../parts/links.js'
import { toldOf } from '../../parts/told.js'
import { known } from '../../shared/ask.js'
import type { Context } from '../../shared/page.js'
import { DeskLinkDocument, type LinkedGoalFragment } from './correct.generated.js'
import type { FindSubject } from './subject.js'
import words from './words.json' with { type: 'json' }

/** Two goals that are not linked: /desk/correct/link?link={id} */
export const wrongLink: FindSubject = async ({ ask, context, query }) => {
  const found = (await known(ask(DeskLinkDocument, { link: query.get('link') ?? '' })))?.node
  if (found?.__typename !== 'TargetLink') return null
  const { upstream, downstream, basis, why } = found
  const { say, label } = context
  return {
    title: say(words.linkTitle),
    about: (
      <>
        <h2>{say(words.upper)}</h2>
        <Goal context={context} goal={upstream} />
        <h2>{say(words.lower)}</h2>
        <Goal context={context} goal={downstream} />
        <p>
          {basis && label('LinkBasis', basis)} {toldOf(context, why, [upstream.region, downstream.region])}
        </p>
      </>
    ),
    fields: () => <></>,
    input: () => ({ kind: 'LINK_WRONG', upstream: upstream.id, downstream: downstream.id }),
    next: ['/desk'],
  }
}

const Goal = ({ context, goal }: { context: Context; goal: LinkedGoalFragment }) => (
  <p>
    {context.name(goal.region)}{' '}
    {goal.indicator ? context.name(goal.indicator) : <span lang="zh-CN">{goal.indicatorName}</span>}{' '}
    <FigureLink context={context} figure={goal} /> {goal.year} ·{' '}
    <DocumentLink context={context} document={goal.document} />
    <br />
    <Quote>{goal.evidence.quote}</Quote>
  </p>
)

import { pageOf } from '../../parts/pager.js'
import { type Page, questionOf } from '../../shared/page.js'
import { CHANGES, Changes } from './changes.js'
import { DeskDocument, TakeBackDocument } from './desk.generated.js'
import { Enter } from './enter.js'
import { OpenFindings } from './open-findings.js'
import { savedIn, TAKEN_BACK } from './saved.js'
import { Stale } from './stale.js'
import { Unmatched } from './unmatched.js'
import { Wanted } from './wanted.js'
import words from './words.json' with { type: 'json' }

/** Changes on a page. */
const SIZE = 40

/** What a steward looks at in the morning: what changed, what is open, what is missing. /desk?run={id}&changed-after={cursor} */
export const desk: Page = {
  path: '/desk',
  open: async (visit) => {
    const { ask, context, holder, query } = visit
    const variables = { run: query.get('run'), ...pageOf(query, SIZE, CHANGES) }
    const answer = await ask(DeskDocument, variables)
    const { say } = context
    const { saved, modules } = await savedIn(visit)
    return {
      title: say(words.heading),
      modules,
      description: say(words.description),
      body: (
        <>
          <h1>{say(words.heading)}</h1>
          <p>{say(words.description)}</p>
          {saved}
          <Enter context={context} holder={holder} />
          <Changes context={context} answer={answer} />
          <OpenFindings context={context} answer={answer} />
          <Unmatched context={context} names={answer.unmatchedNames} />
          <Stale context={context} answer={answer} holder={holder} />
          <Wanted context={context} wanted={answer.wanted} />
        </>
      ),
      question: questionOf(DeskDocument, variables),
    }
  },
  send: async ({ ask, context }, form) => {
    const variables = { correction: form.get('correction') ?? '', expected: form.get('expected') ?? '', by: null }
    await ask(TakeBackDocument, variables)
    return { elsewhere: context.link('/desk', { saved: TAKEN_BACK }) }
  },
}

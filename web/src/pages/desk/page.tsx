import { pageOf } from '../../parts/pager.js'
import { AskError } from '../../shared/ask.js'
import { type Opened, type Page, questionOf, type Visit } from '../../shared/page.js'
import { CHANGES, Changes } from './changes.js'
import { DeskDocument, TakeBackDocument } from './desk.generated.js'
import { Enter } from './enter.js'
import { KEPT } from './kept.js'
import { Meanwhile } from './meanwhile.js'
import { OpenFindings } from './open-findings.js'
import { savedIn, TAKEN_BACK } from './saved.js'
import { Stale } from './stale.js'
import { UnderWay } from './under-way.js'
import { Unmatched } from './unmatched.js'
import { Wanted } from './wanted.js'
import words from './words.json' with { type: 'json' }

/** Changes, and corrections, on a page. */
const SIZE = 40
const CORRECTIONS = 20

/** What a steward looks at in the morning: what changed, what is open, what is missing. /desk?run={id}&changed-after={cursor} */
export const desk: Page = {
  path: '/desk',
  open: (visit) => shown(visit, null),
  send: async (visit, form) => {
    const variables = { correction: form.get('correction') ?? '', expected: form.get('expected') ?? '', by: null }
    try {
      await visit.ask(TakeBackDocument, variables)
      return { elsewhere: visit.context.link('/desk', { saved: TAKEN_BACK }) }
    } catch (error) {
      if (error instanceof AskError) return shown(visit, error)
      throw error
    }
  },
}

/** @param error why a correction was not taken back, if one was to be */
async function shown(visit: Visit, error: AskError | null): Promise<Opened> {
  const { ask, context, holder, query } = visit
  const kept = pageOf(query, CORRECTIONS, KEPT)
  const variables = {
    run: query.get('run'),
    ...pageOf(query, SIZE, CHANGES),
    ...{ kept: kept.first, keptAfter: kept.after, keptLast: kept.last, keptBefore: kept.before },
  }
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
        {error ? <Meanwhile context={context} error={error} /> : saved}
        <Enter context={context} holder={holder} />
        <UnderWay context={context} run={answer.runUnderWay} queue={answer.readingQueue} />
        <Changes context={context} answer={answer} />
        <OpenFindings context={context} answer={answer} />
        <Unmatched context={context} names={answer.unmatchedNames} />
        <Stale context={context} answer={answer} holder={holder} />
        <Wanted context={context} wanted={answer.wanted} />
      </>
    ),
    question: questionOf(DeskDocument, variables),
  }
}

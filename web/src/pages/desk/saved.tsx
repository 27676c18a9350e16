import type { VNode } from 'preact'
import { called } from '../../parts/changes/called.js'
import { known } from '../../shared/ask.js'
import type { Visit } from '../../shared/page.js'
import { DeskSavedDocument, type DeskSavedQuery } from './saved.generated.js'
import { TakeBack } from './take-back.js'
import words from './words.json' with { type: 'json' }

/** What the address says was done that leaves no correction behind. */
export const TAKEN_BACK = 'taken-back'
export const WITHDRAWN = 'withdrawn'

/** What is said of them while they go on, and then. */
const WITHOUT_CORRECTION: Readonly<Record<string, readonly [running: Text, done: Text]>> = {
  [TAKEN_BACK]: ['takenBackRunning', 'takenBack'],
  [WITHDRAWN]: ['withdrawnRunning', 'withdrawn'],
}

type Text = keyof typeof words
type Correction = Extract<NonNullable<DeskSavedQuery['node']>, { __typename: 'Correction' }>

/** What a page says of what was saved last, and the modules that keep that up to date. */
export interface Saved {
  saved: VNode | null
  modules: readonly string[]
}

const NOTHING: Saved = { saved: null, modules: [] }

/** How far what was saved last has come by now. The address names it: ?saved={id of a correction} */
export async function savedIn(visit: Visit): Promise<Saved> {
  const id = visit.context.url.searchParams.get('saved')
  if (!id) return NOTHING
  const texts = WITHOUT_CORRECTION[id]
  const answer = await known(visit.ask(DeskSavedDocument, { id, isCorrection: texts === undefined }))
  if (answer === null) return NOTHING
  const isRunning = answer.runs.nodes[0]?.finishedAt === null
  if (texts !== undefined) return notice(visit, [texts[isRunning ? 0 : 1], isRunning])
  return answer.node?.__typename === 'Correction' ? ofCorrection(visit, answer.node, isRunning) : NOTHING
}

function ofCorrection(visit: Visit, correction: Correction, isRunning: boolean): Saved {
  const { context, holder } = visit
  const { say } = context
  const { state, about, field, expects, becomes, why, by, outcomes } = correction
  const reasons = outcomes.flatMap((outcome) => outcome.why ?? [])
  const told = { APPLIED: 'saved', STALE: 'savedStale', WAITING: isRunning ? 'savedRunning' : 'savedWaiting' } as const
  return notice(
    visit,
    [told[state], state === 'WAITING'],
    <>
      {state === 'STALE' && reasons.map((reason) => <p key={reason.en}>{say(reason)}</p>)}
      <p>
        <span lang="zh-CN">{about}</span>
        {field && ` · ${called(context, 'sayable', field)}`}
        {(expects ?? becomes) !== null && `: ${expects ?? '—'} → ${becomes ?? '—'}`}{' '}
        <small>
          {by}: {why}
        </small>
      </p>
      <TakeBack context={context} holder={holder} correction={correction} />
    </>,
  )
}

/** What is still coming says so, and how to look again where no script does. */
function notice({ context: { say, here } }: Visit, [text, isComing]: [Text, boolean], more?: VNode): Saved {
  const saved = (
    <section id="saved" class="saved" role="status" data-coming={isComing ? '' : undefined}>
      <p>
        <strong>{say(words[text])}</strong> {isComing && <a href={here({})}>{say(words.lookAgain)}</a>}
      </p>
      {more}
    </section>
  )
  return { saved, modules: isComing ? ['saved.js'] : [] }
}

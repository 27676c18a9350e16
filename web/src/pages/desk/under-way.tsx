import { minuteOf } from '../../shared/instant.js'
import type { Context } from '../../shared/page.js'
import type { DeskQuery } from './desk.generated.js'
import words from './words.json' with { type: 'json' }

/** Names that are listed; the rest is a number. */
const LISTED = 12

interface UnderWayProps {
  context: Context
  run: DeskQuery['runUnderWay']
  queue: DeskQuery['readingQueue']
}

/** The run that goes on, what workers do for it, and the files that none of them could read; nothing where there is none of these. */
export function UnderWay({ context, run, queue }: UnderWayProps) {
  const { say, number, link } = context
  const { waiting, reading, givenUp, workers, places } = queue
  if (run === null && workers === 0 && givenUp.length === 0) return null
  return (
    <section aria-labelledby="under-way">
      <h2 id="under-way">{say(words.underWay)}</h2>
      {run === null && <p class="empty">{say(words.noRun)}</p>}
      {run !== null && (
        <p>
          {say(words.runSince, { time: minuteOf(run.startedAt) })} <a href={link('/desk')}>{say(words.lookAgain)}</a>
        </p>
      )}
      {run !== null && run.files > 0 && (
        <dl class="under-way">
          <Reached context={context} what={words.filesRead} reached={run.read} of={run.files} />
          <Reached context={context} what={words.filesStored} reached={run.stored} of={run.files} />
        </dl>
      )}
      {workers > 0 && (
        <p>
          {say(words.workers, { workers: number(workers), places: number(places) })}
          {run !== null && ` ${say(words.queue, { waiting: number(waiting), reading: number(reading.length) })}`}
        </p>
      )}
      {reading.length > 0 && <Names names={reading} more={(n) => say(words.moreFiles, { n: number(n) })} />}
      {givenUp.length > 0 && (
        <>
          <h3>
            {say(words.givenUp)} <small>{number(givenUp.length)}</small>
          </h3>
          <ul class="findings">
            {givenUp.map(({ name, why, whyZh }) => (
              <li class="ERROR" key={name}>
                <span lang="zh-CN">{name}</span> <small>{say({ zh: whyZh, en: why })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface ReachedProps {
  context: Context
  what: { zh: string; en: string }
  reached: number
  of: number
}

function Reached({ context: { say, number }, what, reached, of }: ReachedProps) {
  return (
    <>
      <dt>{say(what)}</dt>
      <dd>
        <progress value={reached} max={of} aria-label={say(what)} /> {number(reached)} / {number(of)}
      </dd>
    </>
  )
}

function Names({ names, more }: { names: readonly string[]; more: (n: number) => string }) {
  return (
    <ul class="names">
      {names.slice(0, LISTED).map((name) => (
        <li key={name} lang="zh-CN">
          {name}
        </li>
      ))}
      {names.length > LISTED && <li>{more(names.length - LISTED)}</li>}
    </ul>
  )
}

import type { AskError } from '../../shared/ask.js'
import type { Context } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

/** What readers are told in their language in place of the sentence of the graph. */
const SAID: Readonly<Record<string, keyof typeof words>> = {
  INGEST_IN_PROGRESS: 'inProgress',
  BEING_PREPARED: 'beingTried',
}

/** Why something was not saved: what somebody else said meanwhile, or the sentence of the graph. */
export function Meanwhile({ context: { say }, error }: { context: Context; error: AskError }) {
  const text = SAID[error.code]
  if (text !== undefined) return <p role="alert">{say(words[text])}</p>
  if (error.code !== 'CHANGED_MEANWHILE') return <p role="alert">{error.message}</p>
  const { current } = error
  if (current === null || current.version === null) return <p role="alert">{say(words.meanwhileGone)}</p>
  const said: Readonly<Record<string, unknown>> = { ...current.said }
  const theirs = (name: string) => (said[name] == null ? '—' : String(said[name]))
  return (
    <div role="alert" class="meanwhile">
      <p>{say(words.meanwhile, { by: theirs('by') })}</p>
      <p>
        {say(words.theirs)}: <strong lang="zh-CN">{'state' in said ? theirs('state') : theirs('becomes')}</strong>{' '}
        <small>{'note' in said ? theirs('note') : theirs('why')}</small>
      </p>
      <p>{say(words.replace)}</p>
    </div>
  )
}

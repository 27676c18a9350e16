import type { AskError } from '../../shared/ask.js'
import type { Context } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

/** Why something was not saved: what somebody else said meanwhile, or the sentence of the graph. */
export function Meanwhile({ context: { say }, error }: { context: Context; error: AskError }) {
  if (error.code !== 'CHANGED_MEANWHILE') return <p role="alert">{error.message}</p>
  const { current } = error
  if (current === null || current.version === null) return <p role="alert">{say(words.meanwhileGone)}</p>
  const said: Readonly<Record<string, unknown>> = { ...current.said }
  const text = (name: string) => (said[name] == null ? '—' : String(said[name]))
  return (
    <div role="alert" class="meanwhile">
      <p>{say(words.meanwhile, { by: text('by') })}</p>
      <p>
        {say(words.theirs)}: <strong lang="zh-CN">{'state' in said ? text('state') : text('becomes')}</strong>{' '}
        <small>{'note' in said ? text('note') : text('why')}</small>
      </p>
      <p>{say(words.replace)}</p>
    </div>
  )
}

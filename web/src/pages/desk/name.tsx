import { DeskNameDocument, type DeskNameQuery } from './correct.generated.js'
import type { FieldsProps, FindSubject } from './subject.js'
import { textIn } from './tried.js'
import words from './words.json' with { type: 'json' }

type Entry = DeskNameQuery['names']['indicators'][number]

/** A name that is one of an indicator, wherever it stands: /desk/correct/name?name={name}&find={text} */
export const nameOfIndicator: FindSubject = async ({ ask, context, query }) => {
  const name = query.get('name')?.trim() ?? ''
  if (name === '') return null
  const { names } = await ask(DeskNameDocument, { name: query.get('find')?.trim() || name })
  const { say, path } = context
  return {
    title: say(words.nameTitle, { name }),
    about: (
      <>
        <p>{say(words.nameNote)}</p>
        <form class="controls" action={path('/desk/correct/name')} method="get">
          <input type="hidden" name="name" value={name} />
          {query.has('lang') && <input type="hidden" name="lang" value={context.language} />}
          <label>
            {say(words.findEntry)} <input name="find" value={query.get('find') ?? ''} lang="zh-CN" autocomplete="off" />
          </label>
          <button type="submit">{say(words.find)}</button>
        </form>
      </>
    ),
    fields: (entered) => <Entries context={context} entered={entered} entries={names.indicators} />,
    input: (form) => ({ kind: 'INDICATOR', name, becomes: textIn(form, 'code') || textIn(form, 'becomes') || null }),
    next: ['/desk'],
  }
}

/** The entries that were found, or another one by its code. */
function Entries({ context, entered, entries }: FieldsProps & { entries: readonly Entry[] }) {
  const { say, name } = context
  const chosen = textIn(entered, 'becomes')
  return (
    <>
      <fieldset>
        <legend>{say(words.isIndicator)}</legend>
        {entries.length === 0 && <small>{say(words.noEntry)}</small>}
        {entries.map((entry) => (
          <label key={entry.code}>
            <input type="radio" name="becomes" value={entry.code} checked={entry.code === chosen} /> {name(entry)}{' '}
            <small>{entry.code}</small>
          </label>
        ))}
      </fieldset>
      <label>
        {say(words.byCode)} <input name="code" value={textIn(entered, 'code')} autocomplete="off" />
      </label>
    </>
  )
}

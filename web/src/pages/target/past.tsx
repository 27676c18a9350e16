import { AsItWas } from '../../parts/as-of.js'
import { Quote } from '../../parts/links.js'
import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import type { Figure } from './figure.js'
import words from './words.json' with { type: 'json' }

/** What a figure was before: what people corrected of it, what runs changed of it, and the way to correct it. */
export function Past({ context, figure }: { context: Context; figure: Figure }) {
  const { say, label, link } = context
  const { corrected } = figure.extraction
  const history = figure.__typename === 'Target' ? figure.history : []
  return (
    <section aria-labelledby="past">
      <h2 id="past">{say(words.past)}</h2>
      {corrected.length === 0 && history.length === 0 && <p class="empty">{say(words.noPast)}</p>}
      <ul class="found">
        {corrected.map(({ field, original, why, by, at }) => (
          <li key={field}>
            {say(words.correctedFrom, { field: fieldName(context, field) })} <s lang="zh-CN">{original ?? '—'}</s>{' '}
            <small>
              {by}, {at}: {why}
            </small>
          </li>
        ))}
        {history.map(({ id, at, cause, by, kind, fields }) => (
          <li key={id}>
            <small>
              {[at.slice(0, 10), label('ChangeCause', cause), by].filter(Boolean).join(' · ')}
              {kind !== 'ADDED' && (
                <>
                  {' · '}
                  <AsItWas context={context} path={step('/t', figure.id)} at={at} />
                </>
              )}
            </small>
            <ul>
              {fields.map(({ field, before, after }) => (
                <li key={field}>
                  {fieldName(context, field)}: <Value field={field} value={before} /> →{' '}
                  <Value field={field} value={after} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>
        <a href={link(step('/desk/figure', figure.id))}>{say(words.correct)}</a>
      </p>
    </section>
  )
}

function Value({ field, value }: { field: string; value: string | null }) {
  if (value === null) return <>—</>
  return field === 'quote' ? <Quote>{value}</Quote> : <span lang="zh-CN">{value}</span>
}

/** A field as the columns of the flat tables are called, where one has its name. */
function fieldName({ label }: Context, field: string): string {
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const known = label('columns', column)
  return known === column ? field : known
}

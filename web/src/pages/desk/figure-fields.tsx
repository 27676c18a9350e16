import { called } from '../../parts/changes/called.js'
import type { Context } from '../../shared/page.js'
import { choicesOf } from './coded.js'
import { type Entered, SAYABLE } from './correction-form.js'
import type { DeskFigureQuery } from './figure.generated.js'
import type { Came } from './tried.js'
import words from './words.json' with { type: 'json' }

export type Figure = Extract<NonNullable<DeskFigureQuery['node']>, { __typename: 'Target' | 'Observation' }>

/** Versions of what was corrected before, by field: what somebody else says meanwhile is not overwritten. */
function versionsOf(figure: Figure, came: Came<Entered> | null): [field: string, version: string][] {
  const seen = new Map(figure.extraction.corrected.flatMap(({ field, version }) => (version ? [[field, version]] : [])))
  const current = came?.error?.current
  if (came && current?.version != null) seen.set(came.entered.field, current.version)
  else if (came?.foresight && came.entered.expected !== '') seen.set(came.entered.field, came.entered.expected)
  return [...seen]
}

/** What of a figure is wrong, and what it should be. */
export function FigureFields({
  context,
  figure,
  came,
}: {
  context: Context
  figure: Figure
  came: Came<Entered> | null
}) {
  const { say } = context
  const entered = came?.entered
  return (
    <>
      {versionsOf(figure, came).map(([field, version]) => (
        <input type="hidden" name={`expected-${field}`} value={version} key={field} />
      ))}
      <label>
        {say(words.field)}{' '}
        <select name="field">
          {SAYABLE.map((field) => (
            <option value={field} selected={entered?.field === field} key={field}>
              {called(context, 'sayable', field)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.becomes)}{' '}
        <small id="becomes-hint">
          {say(words.becomesHint)}
          {choicesOf(context).map(({ field, choices }) => (
            <span key={field}>
              <br />
              {called(context, 'sayable', field)}: {context.list(choices)}
            </span>
          ))}
        </small>
        <input
          name="becomes"
          value={entered?.becomes ?? ''}
          lang="zh-CN"
          aria-describedby="becomes-hint"
          autocomplete="off"
        />
      </label>
    </>
  )
}

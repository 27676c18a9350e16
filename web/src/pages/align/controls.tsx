import { PlaceInput, PlaceList, placeText } from '../../parts/place-input.js'
import { Language } from '../../parts/search-box.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import type { Alignment, Place } from './alignment.js'
import words from './words.json' with { type: 'json' }

interface ControlsProps {
  context: Context
  alignment: Alignment
  /** Places to choose from. */
  places: readonly Place[]
  query: URLSearchParams
  minShared: number
}

/** The places that are compared, and what of them: a form whose answer is another address. */
export function Controls({ context, alignment, places, query, minShared }: ControlsProps) {
  const { say, here, name, url } = context
  const { regions, rows } = alignment
  const topics = [...new Set([...rows.map(({ indicator }) => indicator.topic), query.get('topic') ?? ''])].filter(
    Boolean,
  )
  const year = query.get('year') ?? rows[0]?.year ?? ''
  return (
    <>
      <ul class="chips" aria-label={say(words.places)}>
        {regions.map((region) => (
          <li key={region.code}>
            <a href={context.link(`/r/${region.code}`)}>{name(region)}</a>
            <a
              class="remove"
              href={here({ r: regions.filter((one) => one !== region).map(({ code }) => code) })}
              aria-label={say(common.remove, { name: name(region) })}
            >
              ×
            </a>
          </li>
        ))}
      </ul>
      <form class="controls" action={context.path('/align')} method="get">
        <Language url={url} />
        <input type="hidden" name="r" value={regions.map(({ code }) => code).join(',')} />
        {['sort', 'flip'].map(
          (one) => query.has(one) && <input type="hidden" name={one} value={query.get(one) ?? ''} key={one} />,
        )}
        <PlaceInput label={say(words.addPlace)} name="add" />
        <PlaceInput
          label={say(words.reference)}
          name="ref"
          value={placeText(context, alignment.reference)}
          placeholder={say(words.noReference)}
        />
        <label>
          {say(words.year)} <input name="year" value={year} inputMode="numeric" size={5} />
        </label>
        <label>
          {say(words.minShared)}{' '}
          <select name="min">
            {regions.map(({ code }, i) => (
              <option value={i + 1} selected={i + 1 === minShared} key={code}>
                {i + 1}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say(words.topic)}{' '}
          <select name="topic">
            <option value="">{say(common.all)}</option>
            {topics.map((topic) => (
              <option value={topic} selected={topic === query.get('topic')} key={topic}>
                {context.label('topics', topic)}
              </option>
            ))}
          </select>
        </label>
        <PlaceList context={context} places={places} />
        <button type="submit">{say(common.apply)}</button>
      </form>
    </>
  )
}

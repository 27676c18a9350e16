import { Language } from '../../parts/layout.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

export const LEVELS = ['', 'NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const

interface ControlsProps {
  context: Context
  query: URLSearchParams
  years: readonly { year: number | null; count: number }[]
  year: number | null
  level: string
}

/** Which goals are ranked: a form whose answer is another address. */
export function Controls({ context, query, years, year, level }: ControlsProps) {
  const { say, label, url } = context
  return (
    <form class="controls" action={context.path(url.pathname)} method="get">
      <Language url={url} />
      {query.has('by') && <input type="hidden" name="by" value={query.get('by') ?? ''} />}
      <label>
        {say(words.year)}{' '}
        <select name="year">
          {years.map((one) => (
            <option value={one.year ?? ''} selected={one.year === year} key={one.year}>
              {say(words.yearOption, { year: one.year ?? '–', n: one.count })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.level)}{' '}
        <select name="level">
          {LEVELS.map((one) => (
            <option value={one} selected={one === level} key={one}>
              {one === '' ? say(common.all) : label('RegionLevel', one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.within)} <input name="in" value={query.get('in') ?? ''} placeholder={say(words.everywhere)} />
      </label>
      <button type="submit">{say(common.apply)}</button>
    </form>
  )
}

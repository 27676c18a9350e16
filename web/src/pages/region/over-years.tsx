import { Language } from '../../parts/search-box.js'
import type { Series } from '../../parts/series/load-series.js'
import { SeriesSection } from '../../parts/series/series-section.js'
import type { Context } from '../../shared/page.js'
import type { Measure } from './goals.js'
import words from './words.json' with { type: 'json' }

interface OverYearsProps {
  context: Context
  series: Series
  measures: readonly Measure[]
}

/** One measure of the region over several plans, and a form that asks for another one. */
export function OverYears({ context, series, measures }: OverYearsProps) {
  const { say, name, url } = context
  const topic = url.searchParams.get('topic')
  return (
    <>
      <h2 id="series">{say(words.series)}</h2>
      <form class="controls" action={`${context.path(url.pathname)}#series`} method="get">
        <Language url={url} />
        {topic && <input type="hidden" name="topic" value={topic} />}
        <label>
          {say(words.measureShown)}{' '}
          <select name="i">
            {measures.map((measure) => (
              <option value={measure.code} selected={measure.code === series.indicator.code} key={measure.code}>
                {name(measure)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say(words.show)}</button>
      </form>
      <SeriesSection context={context} series={series} />
    </>
  )
}

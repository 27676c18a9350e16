import { PAGE_COLOURS } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import { DocumentLink, IndicatorLink, RegionLink } from '../links.js'
import { Scroll } from '../scroll.js'
import type { Series } from './load-series.js'
import { type Band, bandsOf, marksOf, type Panel, panelsOf, yearsOf } from './panels.js'
import { planName } from './plan-name.js'
import { SeriesChart } from './series-chart.js'
import { SeriesTable } from './series-table.js'
import words from './words.json' with { type: 'json' }

/** One measure in one region over several plans: a picture, the plans, and a table of everything that is said. */
export function SeriesSection({ context, series }: { context: Context; series: Series }) {
  const { say, name } = context
  const { marks, unit } = marksOf(series)
  const panels = panelsOf(marks)
  const { region, indicator } = series
  const title = `${name(region)} ${name(indicator)}`
  const bands =
    panels.length === 0 ? [] : bandsOf(series, yearsOf(panels.flatMap((one) => [...one.goals, ...one.results])))
  return (
    <>
      <p>
        <RegionLink context={context} region={region} /> <IndicatorLink context={context} indicator={indicator} />
      </p>
      {panels.length > 0 && (
        <>
          <p class="notes">
            {say(words.key)} {bands.some(({ editions }) => editions.length > 0) && say(words.bandKey)}
          </p>
          <Scroll label={title}>
            <SeriesChart
              context={context}
              panels={panels}
              bands={bands}
              title={title}
              unit={unit}
              colours={PAGE_COLOURS}
            />
          </Scroll>
          <Broken context={context} panels={panels} />
          <Editions context={context} bands={bands} />
        </>
      )}
      <SeriesTable context={context} marks={marks} />
    </>
  )
}

/** The years in which a line ends and another begins. */
function Broken({ context, panels }: { context: Context; panels: readonly Panel[] }) {
  const years = panels.flatMap(({ lines }) => lines.slice(1).flatMap(([first]) => first?.year ?? []))
  if (years.length === 0) return null
  return <p class="notes">{context.say(words.broken, { years: context.list([...new Set(years)].map(String)) })}</p>
}

/** The plans behind the bands, each edition with its page. */
function Editions({ context, bands }: { context: Context; bands: readonly Band[] }) {
  const known = bands.filter(({ editions }) => editions.length > 0)
  if (known.length === 0) return null
  return (
    <ul class="plain notes" aria-label={context.say(words.editions)}>
      {known.map((band) => (
        <li key={band.from}>
          {planName(context, band)}{' '}
          {band.editions.map((document, i) => (
            <span key={document.id}>
              {i > 0 && ' · '}
              <DocumentLink context={context} document={document} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

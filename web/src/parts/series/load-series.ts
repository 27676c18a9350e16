import type { Ask } from '../../shared/ask.js'
import { SeriesDocument, type SeriesQuery } from './series.generated.js'

export type Series = NonNullable<SeriesQuery['series']>
export type Point = Series['points'][number]
export type Edition = NonNullable<Point['observation']>['document']

/** All that is said of an indicator in a region; null where it is of one time alone, and there is nothing to follow. */
export async function seriesOf(ask: Ask, region: string, indicator: string): Promise<Series | null> {
  const { series } = await ask(SeriesDocument, { region, indicator })
  const years = new Set(series?.points.map(({ year }) => year))
  return years.size < 2 ? null : series
}

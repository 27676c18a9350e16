import { Language } from '../../parts/layout.js'
import { RegionLink } from '../../parts/links.js'
import type { Context } from '../../shared/page.js'
import type { Place, Places } from './goals.js'
import type { RegionQuery } from './region.generated.js'
import words from './words.json' with { type: 'json' }

/** The regions above, from the nation down. */
export function Above({ context, place }: { context: Context; place: Place }) {
  const above = [place.parent?.parent?.parent, place.parent?.parent, place.parent].filter((region) => region != null)
  if (above.length === 0) return null
  return (
    <nav class="notes" aria-label={context.say(words.above)}>
      {above.map((region) => (
        <span key={region.code}>
          <RegionLink context={context} region={region} /> ›{' '}
        </span>
      ))}
      {context.name(place)}
    </nav>
  )
}

/** The regions directly below, with the number of goals that are known of each; those without come last. */
export function Below({
  context,
  below,
  stated,
}: {
  context: Context
  below: NonNullable<RegionQuery['below']>
  stated: RegionQuery['statedBelow']
}) {
  const counts = new Map((stated ?? []).map(({ region, count }) => [region?.code, count]))
  const sorted = [...below].sort((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0))
  return (
    <ul class="places">
      {sorted.map((region) => (
        <li key={region.code}>
          <RegionLink context={context} region={region} /> <small>{counts.get(region.code) ?? '–'}</small>
        </li>
      ))}
    </ul>
  )
}

/** So many places beside one are offered for comparison. */
const OFFERED = 3

/** Leads to the comparison with the places beside that state most, or with a place that is named. */
export function Compare({ context, place, places }: { context: Context; place: Place; places: Places }) {
  const { say, name, link } = context
  const beside = places
    .flatMap(({ region, count }) => (region && region.code !== place.code ? [{ region, count }] : []))
    .sort((a, b) => b.count - a.count)
    .slice(0, OFFERED)
    .map(({ region }) => region)
  const ref = place.parent?.code
  return (
    <form class="controls" action={context.path('/align')} method="get">
      <Language url={context.url} />
      <input type="hidden" name="r" value={place.code} />
      {ref && <input type="hidden" name="ref" value={ref} />}
      <label>
        {say(words.compareWith)} <input name="add" required placeholder={say(words.placeHint)} />
      </label>
      <button type="submit">{say(words.compare)}</button>
      {beside.length > 0 && (
        <a class="target" href={link('/align', { r: [place.code, ...beside.map(({ code }) => code)], ref })}>
          {say(words.compareBeside, { places: context.list(beside.map(name)) })}
        </a>
      )}
    </form>
  )
}

import { placeAsked, placesIn } from '../../parts/place-input.js'
import { listIn, numberIn } from '../../shared/address.js'
import { type Context, type Page, questionOf, type Visit } from '../../shared/page.js'
import { AlignDocument, AlignPlacesDocument } from './align.generated.js'
import { type Alignment, NO_PLACES, type Place } from './alignment.js'
import { Controls } from './controls.js'
import { Dumbbells } from './dumbbells.js'
import { alignSheet } from './sheet.js'
import { AlignTable } from './table.js'
import words from './words.json' with { type: 'json' }

const YEARS = [1950, 2100] as const
const PLACES = [1, 50] as const
/** Places that an empty page suggests to compare. */
const SUGGESTED = 4

const listed = ({ name, list }: Context, places: readonly Place[]): string => list(places.map(name))

/** Goals of several places side by side: /align?r=610100,610900&ref=610000&year=2025&min=2&topic=…&sort=610100&flip=1 */
export const align: Page = {
  path: '/align',
  open: async ({ ask, context, query }: Visit) => {
    const places = [...new Set([...listIn(query, 'r'), ...listIn(query, 'add').map(placeAsked)])]
    const reference = placeAsked(query.get('ref') ?? '')
    // What a form sent becomes the address that people share.
    if (query.has('add') || reference !== (query.get('ref') ?? ''))
      return { elsewhere: context.here({ r: places, add: null, ref: reference }) }
    const variables = {
      regions: places,
      reference: reference || null,
      year: numberIn(query, 'year', YEARS),
      minShared: numberIn(query, 'min', PLACES) ?? Math.min(2, places.length),
      topic: query.get('topic') || null,
    }
    const { alignment, read } =
      places.length === 0
        ? { alignment: NO_PLACES, ...(await ask(AlignPlacesDocument, {})) }
        : await ask(AlignDocument, variables)
    const known = placesIn(read.nodes)
    const names = listed(context, alignment.regions)
    const year = String(alignment.rows[0]?.year ?? '')
    return {
      title: names === '' ? context.say(words.heading) : context.say(words.title, { places: names }),
      description: context.say(words.description, { places: names, year }),
      body: (
        <AlignPage
          context={context}
          alignment={alignment}
          places={known}
          query={query}
          minShared={variables.minShared}
        />
      ),
      sheet: alignSheet(context, alignment),
      ...(alignment.rows.length > 0 && {
        picture: {
          name: 'alignment',
          svg: <Dumbbells context={context} rows={alignment.rows} regions={alignment.regions} />,
        },
      }),
      modules: ['places.js'],
      question: questionOf(AlignDocument, variables),
    }
  },
}

interface AlignPageProps {
  context: Context
  alignment: Alignment
  places: readonly Place[]
  query: URLSearchParams
  minShared: number
}

function AlignPage({ context, alignment, places, query, minShared }: AlignPageProps) {
  const { say } = context
  return (
    <>
      <h1>{say(words.heading)}</h1>
      <Controls context={context} alignment={alignment} places={places} query={query} minShared={minShared} />
      {alignment.rows.length === 0 ? (
        <Nothing context={context} alignment={alignment} places={places} />
      ) : (
        <AlignTable context={context} alignment={alignment} query={query} />
      )}
    </>
  )
}

/** Why there is nothing to compare, and a way to something. */
function Nothing({ context, alignment, places }: Omit<AlignPageProps, 'query' | 'minShared'>) {
  const { say, link } = context
  const some = places.slice(0, SUGGESTED)
  if (alignment.regions.length > 0) return <p class="empty">{say(words.empty)}</p>
  return (
    <p class="empty">
      {say(words.noPlaces)}
      {some.length > 1 && (
        <>
          {' '}
          <a href={link('/align', { r: some.map(({ code }) => code) })}>{listed(context, some)}</a>
        </>
      )}
    </p>
  )
}

import { listIn, numberIn } from '../../shared/address.js'
import { type Context, type Page, questionOf, type Visit } from '../../shared/page.js'
import { AlignDocument } from './align.generated.js'
import { type Alignment, NO_PLACES } from './alignment.js'
import { Controls } from './controls.js'
import { Dumbbells } from './dumbbells.js'
import { alignSheet } from './sheet.js'
import { AlignTable } from './table.js'
import words from './words.json' with { type: 'json' }

const YEARS = [1950, 2100] as const
const PLACES = [1, 50] as const

/** Goals of several places side by side: /align?r=610100,610900&ref=610000&year=2025&min=2&topic=…&sort=610100&flip=1 */
export const align: Page = {
  path: '/align',
  open: async ({ ask, context, query }: Visit) => {
    const asked = listIn(query, 'r')
    const places = [...new Set([...asked, ...listIn(query, 'add')])]
    if (query.has('add')) return { elsewhere: context.here({ r: places, add: null }) }
    const variables = {
      regions: places,
      reference: query.get('ref') || null,
      year: numberIn(query, 'year', YEARS),
      minShared: numberIn(query, 'min', PLACES) ?? Math.min(2, places.length),
      topic: query.get('topic') || null,
    }
    const alignment = places.length === 0 ? NO_PLACES : (await ask(AlignDocument, variables)).alignment
    const names = alignment.regions.map(context.name).join(context.language === 'zh' ? '、' : ', ')
    const year = String(alignment.rows[0]?.year ?? '')
    return {
      title: names === '' ? context.say(words.heading) : context.say(words.title, { places: names }),
      description: context.say(words.description, { places: names, year }),
      body: <AlignPage context={context} alignment={alignment} query={query} minShared={variables.minShared} />,
      sheet: alignSheet(context, alignment),
      ...(alignment.rows.length > 0 && {
        picture: {
          name: 'alignment',
          svg: <Dumbbells context={context} rows={alignment.rows} regions={alignment.regions} />,
        },
      }),
      question: questionOf(AlignDocument, variables),
    }
  },
}

interface AlignPageProps {
  context: Context
  alignment: Alignment
  query: URLSearchParams
  minShared: number
}

function AlignPage({ context, alignment, query, minShared }: AlignPageProps) {
  const { say } = context
  return (
    <>
      <h1>{say(words.heading)}</h1>
      <Controls context={context} alignment={alignment} query={query} minShared={minShared} />
      {alignment.rows.length === 0 ? (
        <p class="empty">{say(alignment.regions.length === 0 ? words.noPlaces : words.empty)}</p>
      ) : (
        <AlignTable context={context} alignment={alignment} query={query} />
      )}
    </>
  )
}

import { DocumentLink, FigureLink, IndicatorLink, RegionLink } from '../../parts/links.js'
import { Absence, Stance } from '../../parts/marks.js'
import { ranked } from '../../parts/rank-wanted.js'
import { Scroll } from '../../parts/scroll.js'
import { SearchBox } from '../../parts/search-box.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import type { ExampleQuery, ExampleQueryVariables } from './example.generated.js'
import { placesOf } from './example.js'
import type { StartQuery } from './start.generated.js'
import words from './words.json' with { type: 'json' }

interface StartProps {
  context: Context
  start: StartQuery
  example: ExampleQuery | null
  compared: ExampleQueryVariables | null
}

/** What is here, an example of it, and what is wanted next. */
export function StartPage({ context, start, example, compared }: StartProps) {
  const { say } = context
  const places = placesOf(start.read.nodes)
  return (
    <>
      <h1>{say(common.tagline)}</h1>
      <SearchBox context={context} />
      <Suggestions context={context} places={places} example={example} />
      <Counts context={context} start={start} />
      {start.read.totalCount === 0 && <p class="empty">{say(words.empty)}</p>}
      {example && compared && <Example context={context} example={example} compared={compared} />}
      {places.length > 0 && (
        <section aria-labelledby="places">
          <h2 id="places">{say(words.places)}</h2>
          <ul class="found">
            {places.map(({ place, documents }) => (
              <li key={place.code}>
                <RegionLink context={context} region={place} />
                <ul>
                  {documents.map((document) => (
                    <li key={document.id}>
                      <DocumentLink context={context} document={document} />{' '}
                      <small lang="zh-CN">{document.documentNumber}</small>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Wanted context={context} wanted={start.wanted} />
    </>
  )
}

interface SuggestionsProps {
  context: Context
  places: ReturnType<typeof placesOf>
  example: ExampleQuery | null
}

/** Searches that find something here. */
function Suggestions({ context, places, example }: SuggestionsProps) {
  const { say, link, name } = context
  const [place, goal] = [name(places[0]?.place), name(example?.alignment.rows[0]?.indicator)]
  if (place === '' || goal === '') return null
  return (
    <p class="notes">
      {say(words.tryThis)}{' '}
      {[place, goal, `${place} ${goal}`].map((text, i) => (
        <>
          {i > 0 && ' · '}
          <a href={link('/', { q: text })} key={text}>
            {text}
          </a>
        </>
      ))}
    </p>
  )
}

function Counts({ context, start: { dataset, findings, read, wanted } }: { context: Context; start: StartQuery }) {
  const { say, link, number } = context
  const counts = [
    [words.countRead, read.totalCount, '#places'],
    [words.countTargets, dataset.targets, link('/data')],
    [words.countObservations, dataset.observations, link('/data')],
    [words.countLinks, dataset.links, link('/data')],
    [words.countFindings, findings.totalCount, link('/findings')],
    [words.countWanted, wanted.totalCount, link('/wanted')],
  ] as const
  return (
    <ul class="counts" aria-label={say(words.counts)}>
      {counts.map(([title, count, address]) => (
        <li key={title.en}>
          <a href={address}>
            <strong>{number(count)}</strong> <span>{say(title)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Rows of the comparison that the first page shows. */
const ROWS = 6

interface ExampleProps {
  context: Context
  example: ExampleQuery
  compared: ExampleQueryVariables
}

function Example({ context, example: { alignment }, compared }: ExampleProps) {
  const { say, link, name } = context
  const { regions, reference, rows } = alignment
  if (rows.length === 0) return null
  const whole = link('/align', { r: [compared.regions].flat(), ref: compared.reference, min: compared.minShared })
  return (
    <div>
      <h2 id="example">
        <a href={whole}>{say(words.example)}</a>
      </h2>
      <p class="notes">
        {say(words.exampleText, { year: rows[0]?.year ?? '' })}
        {reference && ` ${say(words.exampleReference, { place: name(reference) })}`}
      </p>
      <Scroll labelledBy="example">
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">{say(words.goal)}</th>
              {regions.map((region) => (
                <th scope="col" key={region.code}>
                  <RegionLink context={context} region={region} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ROWS).map(({ indicator, year, cells }) => (
              <tr key={`${indicator.code} ${year}`}>
                <th scope="row">
                  <IndicatorLink context={context} indicator={indicator} />
                </th>
                {cells.map(({ target, stance, why, absence }, i) => (
                  <td key={regions[i]?.code}>
                    {target ? (
                      <FigureLink context={context} figure={target} />
                    ) : (
                      <Absence context={context} absence={absence ?? 'NO_DOCUMENT'} />
                    )}
                    {target && stance && stance !== 'NOT_COMPARABLE' && (
                      <Stance context={context} stance={stance} why={why} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        <a href={whole}>{say(words.wholeExample, { n: rows.length })} →</a>
      </p>
    </div>
  )
}

/** Documents to get that the first page names. */
const WANTED = 5

function Wanted({ context, wanted }: { context: Context; wanted: StartQuery['wanted'] }) {
  const { say, link, number, label } = context
  if (wanted.totalCount === 0) return null
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted">{say(words.wanted)}</h2>
      <ol class="found">
        {ranked(wanted.nodes)
          .slice(0, WANTED)
          .map((document) => (
            <li key={document.id}>
              <DocumentLink context={context} document={document} />{' '}
              <small>
                {document.citing.targets > 0
                  ? say(words.completes, { n: number(document.citing.targets) })
                  : say(words.citedTimes, { n: number(document.citing.documents) })}{' '}
                · {label('DocumentStatus', document.status)}
              </small>
            </li>
          ))}
      </ol>
      <p>
        <a href={link('/wanted')}>{say(words.allWanted, { n: number(wanted.totalCount) })} →</a>
      </p>
    </section>
  )
}

import { RegionLink } from '../../parts/links.js'
import { Legend } from '../../parts/marks.js'
import { fromStart, Pager, pageOf } from '../../parts/pager.js'
import { FormerGoals } from '../../parts/progress/former-goals.js'
import { Scroll } from '../../parts/scroll.js'
import { seriesOf } from '../../parts/series/load-series.js'
import { SeriesSection } from '../../parts/series/series-section.js'
import { FILE_COLOURS, PAGE_COLOURS } from '../../pictures/colours.js'
import { choiceIn, numberIn } from '../../shared/address.js'
import { known } from '../../shared/ask.js'
import { type Context, type Page, questionOf } from '../../shared/page.js'
import { Controls, LEVELS } from './controls.js'
import { Dumbbells } from './dumbbells.js'
import { IndicatorDocument, type IndicatorQuery, type IndicatorQueryVariables } from './indicator.generated.js'
import { type Ranked, ranked } from './ranking.js'
import { RankingTable } from './ranking-table.js'
import { Shares } from './shares.js'
import { rankingSheet } from './sheet.js'
import { Statements } from './statements.js'
import { TileMap } from './tile-map.js'
import words from './words.json' with { type: 'json' }
import { IndicatorYearsDocument, type IndicatorYearsQuery } from './years.generated.js'

const YEARS = [1950, 2100] as const
const NATION = '100000'
/** Rows of a page of the ranking, and of statements. */
const [GOALS, STATEMENTS] = [100, 20]

type Indicator = NonNullable<IndicatorYearsQuery['indicator']>
type Years = IndicatorYearsQuery['targetStats']

/** One indicator in all places: /i/urban-new-employment?year=2025&level=PREFECTURE&in=610000&by=intensity */
export const indicator: Page = {
  path: '/i/:code',
  open: async ({ ask, context, part, query }) => {
    const code = part('code')
    const answered = await known(ask(IndicatorYearsDocument, { code, codes: [code] }))
    if (answered === null || answered.indicator === null) return null
    const { indicator: found, targetStats: years } = answered
    const year = numberIn(query, 'year', YEARS) ?? mostStated(years)
    const level = choiceIn(query, 'level', LEVELS)
    const within = query.get('in') || null
    const variables: IndicatorQueryVariables = {
      codes: [code],
      years: year === null ? null : [year],
      year,
      provinces: answered.provinces.map(({ code }) => code),
      within,
      levels: level === '' ? null : [level],
      whole: [within ?? NATION],
      direction: found.direction === 'LOWER' ? 'ASC' : 'DESC',
      ...pageOf(query, GOALS),
      ...statementsAsked(query),
    }
    const [answer, series] = await Promise.all([
      ask(IndicatorDocument, variables),
      seriesOf(ask, within ?? NATION, code),
    ])
    const by = choiceIn(query, 'by', ['value', 'intensity'])
    const rows = ranked(answer.ranking.nodes, found, found.additive ? by : 'value')
    const { say, name } = context
    const title = say(words.pictureTitle, { indicator: name(found), year: year ?? '' })
    const dumbbells = (colours: typeof FILE_COLOURS) => (
      <Dumbbells context={context} rows={rows} title={title} unit={found.unit} colours={colours} />
    )
    const isDrawn = rows.some(({ value }) => value !== null)
    return {
      title: name(found),
      description: say(words.description, { indicator: name(found), n: answer.statements.totalCount }),
      body: (
        <>
          <Head context={context} indicator={found} />
          <Controls context={context} query={query} years={years} year={year} level={level} />
          <Ranking context={context} query={query} answer={answer} rows={rows} additive={found.additive} />
          {isDrawn && (
            <>
              <h2>{say(words.basesAndGoals)}</h2>
              <p class="notes">{say(words.dumbbellNote)}</p>
              <Scroll label={say(words.basesAndGoals)}>{dumbbells(PAGE_COLOURS)}</Scroll>
            </>
          )}
          <Places context={context} indicator={found} answer={answer} />
          {series && (
            <>
              <h2 id="series">{say(words.series, { region: name(series.region) })}</h2>
              <SeriesSection context={context} series={series} />
            </>
          )}
          <FormerGoals
            context={context}
            former={answer.former}
            words={{ former: words.former, firstOf: words.firstOf }}
            heading="region"
            headOf={({ region }) => region && <RegionLink context={context} region={region} />}
          />
          <Statements context={context} statements={answer.statements} />
        </>
      ),
      sheet: rankingSheet(context, code, found.unit, rows),
      ...(isDrawn && { picture: { name: code, svg: dumbbells(FILE_COLOURS) } }),
      question: questionOf(IndicatorDocument, variables),
    }
  },
}

/** The page of statements that an address asks for. */
function statementsAsked(query: URLSearchParams) {
  const { first, after, last, before } = pageOf(query, STATEMENTS, 'statements')
  return { firstStatements: first, afterStatement: after, lastStatements: last, beforeStatement: before }
}

/** The year that most places state the goal for, the later of two; null where none has one. */
function mostStated(years: Years): number | null {
  const dated = years.filter(({ year }) => year !== null)
  const [most] = dated.sort((a, b) => b.count - a.count || (b.year ?? 0) - (a.year ?? 0))
  return most?.year ?? null
}

function Head({ context, indicator }: { context: Context; indicator: Indicator }) {
  const { say, name, label, language } = context
  const { topic, unit, measure, direction, additive, aliases } = indicator
  const facts = [
    [words.topic, label('topics', topic)],
    [words.unit, label('units', unit)],
    [words.measure, label('Measure', measure)],
    [words.direction, label('Direction', direction)],
    [words.additive, say(additive ? words.yes : words.no)],
  ] as const
  return (
    <>
      <h1>{name(indicator)}</h1>
      <dl class="overview">
        {language === 'en' && indicator.nameEn !== null && (
          <div>
            <dt>{say(words.chineseName)}</dt>
            <dd lang="zh-CN">{indicator.name}</dd>
          </div>
        )}
        {facts.map(([title, value]) => (
          <div key={title.en}>
            <dt>{say(title)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {aliases.length > 0 && (
          <div>
            <dt>{say(words.aliases)}</dt>
            <dd lang="zh-CN">{aliases.join('、')}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

interface RankingProps {
  context: Context
  query: URLSearchParams
  answer: IndicatorQuery
  rows: readonly Ranked[]
  additive: boolean
}

function Ranking({ context, query, answer: { ranking }, rows, additive }: RankingProps) {
  const { say, number } = context
  if (rows.length === 0) return <p class="empty">{say(words.empty)}</p>
  const by = choiceIn(query, 'by', ['value', 'intensity'])
  const isWhole = !ranking.pageInfo.hasNextPage && !ranking.pageInfo.hasPreviousPage
  return (
    <>
      <h2>{say(words.rankingOf, { n: number(ranking.totalCount) })}</h2>
      {additive && <p class="notes">{say(words.intensityNote)}</p>}
      {additive && by === 'intensity' && !isWhole && <p class="notes">{say(words.rankedOfPage)}</p>}
      <RankingTable context={context} rows={rows} additive={additive} by={additive ? by : 'value'} />
      <Pager context={context} pageInfo={ranking.pageInfo} />
    </>
  )
}

/** The provinces on their map, and the parts of the whole that is asked for. */
function Places({ context, indicator, answer }: { context: Context; indicator: Indicator; answer: IndicatorQuery }) {
  const { say } = context
  const [whole] = answer.whole.nodes
  const provinces = answer.provinces.nodes
  const absences = new Map(answer.alignment.rows[0]?.cells.map(({ region, absence }) => [region.code, absence]))
  return (
    <div class="beside">
      <section>
        <h2>{say(words.map)}</h2>
        <p class="notes">{say(indicator.additive ? words.mapOfCounts : words.mapOfValues)}</p>
        <Legend context={context} stances={false} />
        <Scroll label={say(words.map)}>
          <TileMap
            context={context}
            goals={provinces}
            absences={absences}
            additive={indicator.additive}
            colours={PAGE_COLOURS}
          />
        </Scroll>
      </section>
      {indicator.additive && (
        <section>
          <h2>{say(words.shares)}</h2>
          {whole ? (
            <Shares context={context} whole={whole} colours={PAGE_COLOURS} />
          ) : (
            <p class="notes">{say(words.noWhole)}</p>
          )}
          {provinces.length > 0 && <OtherWholes context={context} whole={whole} provinces={provinces} />}
        </section>
      )}
    </div>
  )
}

interface OtherWholesProps {
  context: Context
  whole: IndicatorQuery['whole']['nodes'][number] | undefined
  provinces: IndicatorQuery['provinces']['nodes']
}

/** Leads to the parts of other goals: those of the nation and of its provinces. */
function OtherWholes({ context, whole, provinces }: OtherWholesProps) {
  const { say, name, here } = context
  const regions = [{ code: NATION, name: say(words.nation) }, ...provinces.flatMap(({ region }) => region ?? [])]
  return (
    <>
      <p class="notes">{say(words.sharesElsewhere)}</p>
      <ul class="chips">
        {regions.map((region) => (
          <li key={region.code}>
            <a
              class="chip"
              href={here({ in: region.code === NATION ? null : region.code, ...fromStart() })}
              aria-current={region.code === whole?.region?.code ? 'true' : undefined}
            >
              {name(region)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

import { IndicatorLink } from '../../parts/links.js'
import { pageOf } from '../../parts/pager.js'
import { FormerGoals } from '../../parts/progress/former-goals.js'
import { Scroll } from '../../parts/scroll.js'
import { type Series, seriesOf } from '../../parts/series/load-series.js'
import { FILE_COLOURS, PAGE_COLOURS, type Palette } from '../../pictures/colours.js'
import type { Ask } from '../../shared/ask.js'
import { type Context, type Page, questionOf, type Sheet } from '../../shared/page.js'
import { Above, Below, Compare } from './around.js'
import { BesideDocument, type BesideQuery } from './beside.generated.js'
import { RegionDocuments, RegionFindings } from './documents.js'
import { GoalTable, GoalTables } from './goal-tables.js'
import { followed, type Goal, indicatorsOf, mainYear, onlyHere, type Place } from './goals.js'
import { OverYears } from './over-years.js'
import { PlaceDocument } from './place.generated.js'
import { RegionDocument, type RegionQuery, type RegionQueryVariables } from './region.generated.js'
import { TopicBars } from './topic-bars.js'
import words from './words.json' with { type: 'json' }

/** Rows of a page of goals. */
const GOALS = 100

type Level = Place['level']

const NOBODY: BesideQuery = { stated: [], places: [] }

/** Levels of what may lie directly below a region; some counties are below no city. */
const BELOW: Readonly<Record<Level, readonly Level[]>> = {
  NATIONAL: ['PROVINCE'],
  PROVINCE: ['PREFECTURE', 'COUNTY'],
  PREFECTURE: ['COUNTY'],
  COUNTY: [],
}

/** A region, what it asks of itself and where it stands: /r/610100?topic=employment */
export const region: Page = {
  path: '/r/:code',
  open: async ({ ask, context, part, query }) => {
    const { region: place } = await ask(PlaceDocument, { code: part('code') })
    if (place === null) return null
    const topic = query.get('topic') || null
    const variables: RegionQueryVariables = {
      code: place.code,
      codes: [place.code],
      topics: topic === null ? null : [topic],
      documents: place.documents.nodes.map(({ id }) => id),
      levels: [...BELOW[place.level]],
      isDivided: BELOW[place.level].length > 0,
      isRead: place.documents.nodes.length > 0,
      ...pageOf(query, GOALS),
    }
    const answer = await ask(RegionDocument, variables)
    const year = mainYear(answer.goals.nodes)
    const measures = followed([...answer.goals.nodes, ...answer.former.nodes])
    const [beside, series] = await Promise.all([
      besideOf(ask, place, answer.goals.nodes, year),
      seriesAsked(ask, place, query.get('i'), measures),
    ])
    const { say, name } = context
    const bars = (colours: Palette) => (
      <TopicBars
        context={context}
        title={say(words.goalsOf, { region: name(place) })}
        topics={answer.topics}
        colours={colours}
      />
    )
    return {
      title: name(place),
      description: say(words.description, { region: name(place), n: answer.statements.totalCount }),
      body: (
        <>
          <Above context={context} place={place} />
          <Head context={context} place={place} answer={answer} />
          <Compare context={context} place={place} places={beside.places} />
          <h2>{say(words.goals)}</h2>
          {answer.goals.totalCount === 0 && <p class="empty">{say(words.noGoals)}</p>}
          {answer.topics.length > 1 && <Scroll label={say(words.topic)}>{bars(PAGE_COLOURS)}</Scroll>}
          <GoalTables context={context} query={query} topics={answer.topics} goals={answer.goals} />
          <OnlyHere
            context={context}
            place={place}
            goals={onlyHere(answer.goals.nodes, year, beside.stated)}
            beside={beside}
          />
          {series && (
            <OverYears context={context} series={series} measures={measures.map(({ indicator }) => indicator)} />
          )}
          <FormerGoals
            context={context}
            former={answer.former}
            words={{ former: words.former, firstOf: words.firstOf }}
            heading="indicator"
            headOf={({ indicator, indicatorName }) =>
              indicator ? (
                <IndicatorLink context={context} indicator={indicator} />
              ) : (
                <span lang="zh-CN">{indicatorName}</span>
              )
            }
          />
          <Rest context={context} place={place} answer={answer} />
        </>
      ),
      sheet: goalSheet(context, place, answer.goals.nodes),
      ...(answer.topics.length > 0 && { picture: { name: `goals-${place.code}`, svg: bars(FILE_COLOURS) } }),
      question: questionOf(RegionDocument, variables),
    }
  },
}

/** The measure that is asked for over the years, else the one that goals of the most years are known of. */
async function seriesAsked(
  ask: Ask,
  place: Place,
  asked: string | null,
  measures: ReturnType<typeof followed>,
): Promise<Series | null> {
  const [most] = measures
  const code = measures.find(({ indicator }) => indicator.code === asked)?.indicator.code
  if (code !== undefined) return seriesOf(ask, place.code, code)
  return most === undefined || most.years < 2 ? null : seriesOf(ask, place.code, most.indicator.code)
}

/** What the regions beside this one state of the same for the same year. */
async function besideOf(ask: Ask, place: Place, goals: readonly Goal[], year: number | null): Promise<BesideQuery> {
  const indicators = indicatorsOf(goals, year)
  if (place.parent === null || year === null || indicators.length === 0) return NOBODY
  return ask(BesideDocument, { parent: place.parent.code, levels: [place.level], years: [year], indicators })
}

function Head({ context, place, answer }: { context: Context; place: Place; answer: RegionQuery }) {
  const { say, name, label, number, language } = context
  const facts = [
    [words.level, label('RegionLevel', place.level)],
    [words.code, place.code],
    [words.residents, place.population === null ? '–' : number(place.population, 0)],
    [words.documents, number(place.documents.totalCount)],
    [words.statements, number(answer.statements.totalCount)],
    [words.goals, number(answer.goals.totalCount)],
  ] as const
  return (
    <>
      <h1>
        {name(place)} {language === 'en' && place.nameEn !== null && <small lang="zh-CN">{place.name}</small>}
      </h1>
      <dl class="overview">
        {facts.map(([title, value]) => (
          <div key={title.en}>
            <dt>{say(title)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface OnlyHereProps {
  context: Context
  place: Place
  goals: readonly Goal[]
  beside: BesideQuery
}

/** What it states that the places beside it do not. */
function OnlyHere({ context, place, goals, beside }: OnlyHereProps) {
  const { say } = context
  const others = beside.places.filter(({ region }) => region && region.code !== place.code)
  if (others.length === 0) return null
  const names = others.map(({ region }) => context.name(region))
  const shown = context.list(names.slice(0, 6))
  const text = say(names.length > 6 ? words.besideMany : words.beside, { places: shown, n: names.length })
  return (
    <>
      <h2>{say(words.onlyHereCount, { n: goals.length })}</h2>
      <p class="notes">{text}</p>
      {goals.length === 0 ? (
        <p class="notes">{say(words.nothingOnlyHere)}</p>
      ) : (
        <GoalTable context={context} label={say(words.onlyHere)} groups={[['', goals]]} />
      )}
    </>
  )
}

function Rest({ context, place, answer }: { context: Context; place: Place; answer: RegionQuery }) {
  const { say } = context
  return (
    <>
      <h2>{say(words.documents)}</h2>
      {place.documents.totalCount === 0 ? (
        <p class="notes">{say(words.noDocuments)}</p>
      ) : (
        <RegionDocuments context={context} documents={place.documents} />
      )}
      {answer.findings && (
        <>
          <h2>{say(words.findings)}</h2>
          <RegionFindings context={context} findings={answer.findings} />
        </>
      )}
      {answer.below && answer.below.length > 0 && (
        <>
          <h2>{say(words.below)}</h2>
          <p class="notes">{say(words.belowNote)}</p>
          <Below context={context} below={answer.below} stated={answer.statedBelow} />
        </>
      )}
    </>
  )
}

function goalSheet({ say, name, label }: Context, place: Place, goals: readonly Goal[]): Sheet {
  const titles = [words.topic, words.indicator, words.goal, words.unit, words.year, words.document]
  return {
    name: `goals-${place.code}`,
    columns: titles.map((title) => say(title)),
    rows: goals.map(({ indicator, printed, unit, year, document }) => [
      indicator && label('topics', indicator.topic),
      name(indicator),
      printed,
      unit,
      year,
      document.title,
    ]),
  }
}

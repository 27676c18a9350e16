import { AsOfNote, asOfIn, Unlisted } from '../../parts/as-of.js'
import { citationFiles } from '../../parts/cite/citations.js'
import { CiteHead, Facts } from '../../parts/cite/cite-head.js'
import { type Cited, localId, today } from '../../parts/cite/cited.js'
import { HowToCite } from '../../parts/cite/how-to-cite.js'
import { Findings } from '../../parts/findings.js'
import { addressNow, IndicatorLink, RegionLink, unitBehind } from '../../parts/links.js'
import { bulletOf } from '../../parts/progress/bullet.js'
import { BulletChart } from '../../parts/progress/bullet-chart.js'
import { timeText } from '../../parts/progress/label.js'
import { FILE_COLOURS } from '../../pictures/colours.js'
import { known } from '../../shared/ask.js'
import { type Context, type Page, type Picture, questionOf } from '../../shared/page.js'
import { type Base, Baseline, likeBaseOf } from './baseline.js'
import { citedOf, factsOf } from './facts.js'
import { type Figure, figureIn, nameOf } from './figure.js'
import { Links } from './links.js'
import { Meaning } from './meaning.js'
import { Past } from './past.js'
import { GoalProgress } from './progress.js'
import { figureSheet } from './sheet.js'
import { TargetDocument } from './target.generated.js'
import { WordsOf } from './words.js'
import words from './words.json' with { type: 'json' }

/** A goal or a result: the number, the words it comes from, what it hangs together with, how to cite it. */
export const target: Page = {
  path: '/t/:id',
  hasPast: true,
  open: async ({ ask, context, part, query }) => {
    const asOf = asOfIn(query)
    const variables = { id: part('id'), asOf }
    const asked = ask(TargetDocument, variables)
    // What is wrong with an instant is told in a sentence.
    const answer = asOf === null ? await known(asked) : await asked
    const figure = answer && figureIn(answer)
    if (figure === null) return null
    if (asOf === null && figure.id !== part('id'))
      return { elsewhere: addressNow(context, `/t/${encodeURIComponent(figure.id)}`), forGood: true }
    const { say, name } = context
    const { region, printed, document, evidence } = figure
    const title = say(words.title, {
      region: name(region),
      indicator: nameOf(context, figure),
      printed,
      unit: unitBehind(context, figure),
    }).trim()
    const likeBase = figure.__typename === 'Target' ? await likeBaseOf(ask, figure) : null
    const cited = citedOf(figure, context.site, today())
    return {
      title,
      description: say(words.description, { document: document.title, quote: evidence.quote }),
      body: <FigurePage context={context} figure={figure} cited={cited} likeBase={likeBase} />,
      sheet: figureSheet(context, figure),
      ...pictureOf(context, figure),
      files: citationFiles(cited),
      question: questionOf(TargetDocument, variables),
      head: (
        <>
          {asOf === null ? <CiteHead cited={cited} /> : <Unlisted />}
          <Facts facts={factsOf(figure, cited, title)} />
        </>
      ),
      modules: ['cite.js'],
    }
  },
}

/** The picture of how far a goal is; none of what there is nothing to be held against. */
function pictureOf(context: Context, figure: Figure): { picture?: Picture } {
  const bullet = figure.__typename === 'Target' ? bulletOf(figure) : null
  if (figure.__typename !== 'Target' || bullet === null) return {}
  const chart = { context, goal: figure, bullet, colours: FILE_COLOURS, isFile: true }
  return { picture: { name: `progress-${localId(figure.id)}`, svg: <BulletChart {...chart} /> } }
}

interface FigurePageProps {
  context: Context
  figure: Figure
  cited: Cited
  likeBase: Base | null
}

function FigurePage({ context, figure, cited, likeBase }: FigurePageProps) {
  const { say, label } = context
  const { printed } = figure
  const goal = figure.__typename === 'Target' ? figure : null
  const how = [timeText(context, figure), label('Basis', figure.basis), label('Comparator', figure.comparator)]
  return (
    <>
      <h1 class="headline">
        <span class="of">
          <Subject context={context} figure={figure} />
        </span>
        <span class="number">
          {printed}
          <span class="unit">{unitBehind(context, figure)}</span>
        </span>
        <span class="how">{[...how, goal?.binding && label('Binding', goal.binding)].filter(Boolean).join(' · ')}</span>
      </h1>
      <AsOfNote context={context} />
      <div class="two">
        <div>
          <WordsOf context={context} figure={figure} />
        </div>
        <section aria-labelledby="what">
          <h2 id="what">{say(words.what)}</h2>
          <Meaning context={context} figure={figure} />
          {goal && <Baseline context={context} goal={goal} likeBase={likeBase} />}
        </section>
      </div>
      {goal && <GoalProgress context={context} goal={goal} />}
      {goal && <Links context={context} goal={goal} />}
      {goal && (
        <section aria-labelledby="findings">
          <h2 id="findings">{say(words.findings)}</h2>
          {goal.findings.length === 0 ? (
            <p class="empty">{say(words.noFindings)}</p>
          ) : (
            <Findings context={context} findings={goal.findings} />
          )}
        </section>
      )}
      <Reading context={context} figure={figure} />
      <Past context={context} figure={figure} />
      <HowToCite context={context} cited={cited} />
    </>
  )
}

/** Whose figure of what it is. */
const Subject = ({ context, figure }: { context: Context; figure: Figure }) => (
  <>
    {figure.region && <RegionLink context={context} region={figure.region} />}{' '}
    {figure.indicator ? (
      <IndicatorLink context={context} indicator={figure.indicator} />
    ) : (
      <span lang="zh-CN">{figure.indicatorName}</span>
    )}
  </>
)

function Reading({ context, figure: { extraction } }: { context: Context; figure: Figure }) {
  const { say } = context
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{say(words.reading)}</h2>
      <dl class="facts">
        <div>
          <dt>{say(words.confidence)}</dt>
          <dd>
            {context.number(extraction.confidence * 100, 0)} % <small>{say(words.confidenceNote)}</small>
          </dd>
        </div>
        <div>
          <dt>{say(words.rule)}</dt>
          <dd>
            <code>{extraction.rule}</code> <small>{say(words.version, { version: extraction.version })}</small>
          </dd>
        </div>
      </dl>
    </section>
  )
}

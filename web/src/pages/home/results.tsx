import type { ComponentChildren } from 'preact'
import { ColumnHeads } from '../../parts/column-heads.js'
import { DocumentLink, FigureLink, IndicatorLink, passageAddress, Quote, RegionLink } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import { SearchBox } from '../../parts/search-box.js'
import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import type { Found } from './interpretation.js'
import type { Group, Results } from './search.js'
import words from './words.json' with { type: 'json' }

interface ResultsProps {
  context: Context
  results: Results
  only: Group | null
}

/** What was found, by kind, each with its number or the words around it. */
export function ResultsPage({ context, results, only }: ResultsProps) {
  const { say, url, here } = context
  const text = url.searchParams.get('q') ?? ''
  const { goals, documents, passages, names } = results
  const total = goals.totalCount + documents.totalCount + passages.totalCount
  const none = total === 0 && (names.isGuess || names.regions.length + names.indicators.length === 0)
  return (
    <>
      <h1>{say(words.found, { text })}</h1>
      <SearchBox context={context} />
      {only !== null && (
        <p>
          <a href={here({ in: null, after: null })}>← {say(words.everything)}</a>
        </p>
      )}
      {none && <Nothing context={context} names={names} />}
      {only === null && !names.isGuess && <Names context={context} names={names} />}
      <Goals context={context} goals={goals} only={only} />
      <Documents context={context} documents={documents} only={only} />
      <Passages context={context} passages={passages} only={only} />
    </>
  )
}

function Nothing({ context, names }: { context: Context; names: Found }) {
  const { say, link, name } = context
  const meant = names.isGuess ? [...names.regions, ...names.indicators] : []
  return (
    <>
      {meant.length > 0 && (
        <p class="meant" role="status">
          {say(words.didYouMean)}{' '}
          {meant.slice(0, 5).map((one, i) => (
            <>
              {i > 0 && ' · '}
              <a href={link('/', { q: name(one) })} key={one.code}>
                {name(one)}
              </a>
            </>
          ))}
        </p>
      )}
      <p>{say(words.nothing)}</p>
      <ul>
        {[words.tryShorter, words.tryPlace, words.tryEnglish].map((hint) => (
          <li key={hint.en}>{say(hint)}</li>
        ))}
        <li>
          <a href={link('/wanted')}>{say(words.tryWanted)}</a>
        </li>
      </ul>
    </>
  )
}

function Names({ context, names: { regions, indicators } }: { context: Context; names: Found }) {
  const { say, name, label } = context
  return (
    <>
      {regions.length > 0 && (
        <section aria-labelledby="regions">
          <h2 id="regions">{say(words.regions)}</h2>
          <ul class="found">
            {regions.map((region) => (
              <li key={region.code}>
                <RegionLink context={context} region={region} />{' '}
                <small>
                  {[label('RegionLevel', region.level), name(region.parent)].filter(Boolean).join(' · ')} ·{' '}
                  {say(words.goalsAndDocuments, {
                    goals: region.targets.totalCount,
                    documents: region.documents.totalCount,
                  })}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {indicators.length > 0 && (
        <section aria-labelledby="indicators">
          <h2 id="indicators">{say(words.indicators)}</h2>
          <ul class="found">
            {indicators.map((indicator) => (
              <li key={indicator.code}>
                <IndicatorLink context={context} indicator={indicator} />{' '}
                <small>
                  {label('topics', indicator.topic)} · {label('units', indicator.unit)} ·{' '}
                  {say(words.statedTimes, { goals: indicator.targets.totalCount })}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface GroupProps {
  context: Context
  group: Group
  found: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
  only: Group | null
  children: ComponentChildren
}

/** One kind of what was found: how much there is, some of it, and the way to the rest. */
function FoundGroup({ context, group, found: { totalCount, pageInfo }, only, children }: GroupProps) {
  const { say, here, number } = context
  if (totalCount === 0 || (only !== null && only !== group)) return null
  return (
    <div>
      <h2 id={group}>
        {say(words[group])} <small>{number(totalCount)}</small>
      </h2>
      {children}
      {pageInfo.hasNextPage && (
        <p>
          <a href={here({ in: group, after: only === null ? null : pageInfo.endCursor })}>
            {only === null ? say(words.all, { n: number(totalCount) }) : say(words.more)} →
          </a>
        </p>
      )}
    </div>
  )
}

function Goals({ context, goals, only }: { context: Context; goals: Results['goals']; only: Group | null }) {
  const { name, link } = context
  return (
    <FoundGroup context={context} group="goals" found={goals} only={only}>
      <Scroll labelledBy="goals">
        <table>
          <ColumnHeads context={context} titles={[words.region, words.goal, words.value, words.year, words.quote]} />
          <tbody>
            {goals.nodes.map((goal) => (
              <tr key={goal.id}>
                <td>{goal.region && <RegionLink context={context} region={goal.region} />}</td>
                <th scope="row">
                  <a href={link(step('/t', goal.id))} lang={goal.indicator ? undefined : 'zh-CN'}>
                    {goal.indicator ? name(goal.indicator) : goal.indicatorName}
                  </a>
                </th>
                <td class="value">
                  <FigureLink context={context} figure={goal} />
                </td>
                <td>{goal.year}</td>
                <td class="words">
                  <Quote>{goal.evidence.quote}</Quote>{' '}
                  <small>
                    <DocumentLink context={context} document={goal.document} />
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </FoundGroup>
  )
}

interface DocumentsProps {
  context: Context
  documents: Results['documents']
  only: Group | null
}

function Documents({ context, documents, only }: DocumentsProps) {
  const { say, label, name } = context
  return (
    <FoundGroup context={context} group="documents" found={documents} only={only}>
      <ul class="found">
        {documents.nodes.map((document) => (
          <li key={document.id}>
            <DocumentLink context={context} document={document} />{' '}
            <small>
              {[name(document.region), document.issuedOn].filter(Boolean).join(' · ')}{' '}
              <span lang="zh-CN">{document.documentNumber}</span> ·{' '}
              {document.status === 'INGESTED'
                ? say(words.someGoals, { goals: document.targets.totalCount })
                : label('DocumentStatus', document.status)}
            </small>
          </li>
        ))}
      </ul>
    </FoundGroup>
  )
}

interface PassagesProps {
  context: Context
  passages: Results['passages']
  only: Group | null
}

function Passages({ context, passages, only }: PassagesProps) {
  const { say } = context
  return (
    <FoundGroup context={context} group="passages" found={passages} only={only}>
      <ul class="found">
        {passages.nodes.map((passage) => (
          <li key={`${passage.document.id} ${passage.charStart}`}>
            <a class="cut" lang="zh-CN" href={passageAddress(context, passage)}>
              …{flat(passage.before)}
              <mark>{flat(passage.match)}</mark>
              {flat(passage.after)}…
            </a>{' '}
            <small>
              <DocumentLink context={context} document={passage.document} />
              {passage.section && (
                <span lang="zh-CN"> · {[passage.section.number, passage.section.title].filter(Boolean).join(' ')}</span>
              )}
              {passage.page !== null && ` · ${say(words.page, { page: passage.page })}`}
            </small>
          </li>
        ))}
      </ul>
    </FoundGroup>
  )
}

/** Ends of lines and cells as single spaces: a cut is read as one line. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')

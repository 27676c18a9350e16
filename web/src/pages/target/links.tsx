import { ColumnHeads } from '../../parts/column-heads.js'
import { DocumentLink, FigureLink, RegionLink } from '../../parts/links.js'
import { Stance } from '../../parts/marks.js'
import { toldOf } from '../../parts/told.js'
import { step } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import { type Link, linksOf, type TargetNode } from './figure.js'
import words from './words.json' with { type: 'json' }

/** What a goal follows from, what follows from it, and where it is said again. */
export function Links({ context, goal }: { context: Context; goal: TargetNode }) {
  const { say } = context
  const { up, down } = linksOf(goal, 'ASSIGNED_FROM', 'INHERITS')
  const restated = linksOf(goal, 'RESTATES')
  const adjustment = linksOf(goal, 'SUPERSEDES').down[0]?.downstream
  return (
    <section aria-labelledby="up">
      {adjustment && (
        <p class="adjusted">
          {say(words.adjustedTo)} <FigureLink context={context} figure={adjustment} />{' '}
          <DocumentLink context={context} document={adjustment.document} />
        </p>
      )}
      <h2 id="up">{say(words.up)}</h2>
      {up.length > 0 ? (
        <Table context={context} links={up} end="upstream" />
      ) : (
        <WithoutUpstream context={context} restated={restated.up} />
      )}
      <h2>{say(words.down)}</h2>
      {down.length === 0 ? (
        <p class="empty">{say(words.noDown)}</p>
      ) : (
        <Table context={context} links={down} end="downstream" />
      )}
      {goal.upstream.length + goal.downstream.length > 0 && (
        <p class="notes">
          {up.length + down.length > 0 && say(words.intensityNote)}{' '}
          <a href={context.link(step('/lineage', goal.id))}>{say(words.lineage)}</a>
        </p>
      )}
      {restated.up.length + restated.down.length > 0 && (
        <>
          <h2>{say(words.restates)}</h2>
          <ul class="restates">
            {[...restated.up.map((link) => link.upstream), ...restated.down.map((link) => link.downstream)].map(
              (other) => (
                <li key={other.id}>
                  <FigureLink context={context} figure={other} />{' '}
                  <DocumentLink context={context} document={other.document} />
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </section>
  )
}

/** A goal that another statement of its place governs has the lineage of that; else nothing above it is known. */
function WithoutUpstream({ context, restated }: { context: Context; restated: readonly Link[] }) {
  const { say } = context
  const [governing] = restated
  if (governing === undefined) return <p class="empty">{say(words.noUp)}</p>
  const { upstream } = governing
  return (
    <p>
      {say(words.saysAgain)} <FigureLink context={context} figure={upstream} />{' '}
      <DocumentLink context={context} document={upstream.document} />{' '}
      <a href={context.link(step('/lineage', upstream.id))}>{say(words.itsLineage)}</a>
    </p>
  )
}

interface TableProps {
  context: Context
  links: readonly Link[]
  /** The end that is shown: the other one is the goal of the page. */
  end: 'upstream' | 'downstream'
}

function Table({ context, links, end }: TableProps) {
  const columns = [words.figure, words.source, words.why, words.stance, words.share, words.intensity, words.reason]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div class="scroll" tabIndex={0}>
      <table class="links">
        <ColumnHeads context={context} titles={columns} />
        <tbody>
          {links.map((link) => (
            <LinkRow context={context} link={link} end={end} key={link.id} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The statement of the region above that governs there in place of one that has been adjusted since, or only repeats it. */
const governingFor = ({ upstream }: Link): Link['downstream'] | null =>
  upstream.supersededBy ?? upstream.says.find(({ kind }) => kind === 'RESTATES')?.upstream ?? null

/** Which statement of the region above it is: the one that is cited, the one that governs there, or both. */
function roleOf(link: Link): 'citedAndGoverns' | 'citedAlone' | 'governs' | 'neither' {
  const isCited = link.basis === 'CITED' || link.basis === 'CHAIN'
  const governs = governingFor(link) === null
  if (isCited) return governs ? 'citedAndGoverns' : 'citedAlone'
  return governs ? 'governs' : 'neither'
}

function LinkRow({ context, link, end }: { context: Context; link: Link; end: TableProps['end'] }) {
  const { say, label, number } = context
  const { stance, basis, share, intensity, why, marginal } = link
  const other = link[end]
  const governing = end === 'upstream' ? governingFor(link) : null
  const told = toldOf(context, why, [link.upstream.region, link.downstream.region, other.indicator])
  return (
    <tr>
      <th scope="row">
        {other.region && <RegionLink context={context} region={other.region} />}{' '}
        <FigureLink context={context} figure={other} />
      </th>
      <td>
        <DocumentLink context={context} document={other.document} />
      </td>
      <td>
        {basis && label('LinkBasis', basis)}
        {end === 'upstream' && basis && <small class="role">{say(words[roleOf(link)])}</small>}
        {governing && (
          <small class="governing">
            {say(link.upstream.supersededBy ? words.adjustedTo : words.nowGoverns)}{' '}
            <FigureLink context={context} figure={governing} />{' '}
            <DocumentLink context={context} document={governing.document} />
          </small>
        )}
      </td>
      <td>
        <Stance context={context} stance={stance} why={why} /> {say(common[stance])}
        {marginal && <small> {say(words.marginal)}</small>}
      </td>
      <td>{share === null ? '–' : `${number(share * 100, 1)} %`}</td>
      <td>{intensity === null ? '–' : number(intensity)}</td>
      <td class="reason">
        {told}{' '}
        <small>
          <a href={context.link('/desk/correct/link', { link: link.id })} rel="nofollow">
            {say(words.wrongLink)}
          </a>
        </small>
      </td>
    </tr>
  )
}

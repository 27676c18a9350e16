import { DocumentLink, FigureLink, RegionLink } from '../../parts/links.js'
import { Stance } from '../../parts/marks.js'
import type { Context } from '../../shared/page.js'
import type { Branch, Goal, Link } from './tree.js'
import words from './words.json' with { type: 'json' }

interface ListProps {
  context: Context
  branches: readonly Branch[]
  /** The goal that the page is about. */
  target: string
}

/** The trees as nested lists: what the picture shows, with the document of each goal, and all that it leaves out. */
export function LineageList({ context, branches, target }: ListProps) {
  return (
    <ul class="levels">
      {branches.map((branch) => (
        <li key={branch.goal.id}>
          <Item context={context} branch={branch} target={target} />
          {branch.children.length > 0 && <LineageList context={context} branches={branch.children} target={target} />}
          <Missing context={context} branch={branch} />
        </li>
      ))}
    </ul>
  )
}

function Item({ context, branch, target }: { context: Context; branch: Branch; target: string }) {
  const { goal, link, others, restatements } = branch
  const { say } = context
  return (
    <>
      <Said context={context} goal={goal} isHere={goal.id === target} />
      {link && <LinkWords context={context} link={link} />}
      {others.length > 0 && (
        <p class="notes">
          {say(words.also)}
          {others.map((other) => (
            <span key={other.goal.id}>
              {' '}
              {context.name(other.goal.region)} <LinkWords context={context} link={other.link} />
            </span>
          ))}
        </p>
      )}
      {restatements.length > 0 && (
        <details open={restatements.some(({ id }) => id === target)}>
          <summary>
            {say(words.restated)} ({restatements.length})
          </summary>
          <ul>
            {restatements.map((one) => (
              <li key={one.id}>
                <Said context={context} goal={one} isHere={one.id === target} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Said({ context, goal, isHere }: { context: Context; goal: Goal; isHere: boolean }) {
  return (
    <span class="said">
      {goal.region && <RegionLink context={context} region={goal.region} />}{' '}
      <strong>
        <FigureLink context={context} figure={goal} />
      </strong>{' '}
      {isHere && <mark>{context.say(words.here)}</mark>}{' '}
      <small>
        <DocumentLink context={context} document={goal.document} />
      </small>
    </span>
  )
}

/** Why a goal hangs on the one above it, and how it stands against that. */
function LinkWords({ context, link }: { context: Context; link: Link }) {
  const { say, number, label } = context
  const { basis, stance, share, intensity, difference } = link
  return (
    <span class="link-words">
      {basis && <span class={`basis ${basis}`}>{label('LinkBasis', basis)}</span>}
      {share !== null && <span>{say(words.ofAbove, { share: `${number(share * 100, 1)}%` })}</span>}
      {intensity !== null && <span>{say(words.intensity, { value: number(intensity) })}</span>}
      {stance !== 'NOT_COMPARABLE' && (
        <span>
          <Stance context={context} stance={stance} /> {label('Stance', stance)}{' '}
          {difference ? number(Math.abs(difference)) : ''}
        </span>
      )}
    </span>
  )
}

function Missing({ context, branch: { missing } }: { context: Context; branch: Branch }) {
  if (missing.length === 0) return null
  const names = missing.map((place, i) => (
    <span key={place.code}>
      {i > 0 && (context.language === 'zh' ? '、' : ', ')}
      {context.name(place)}
    </span>
  ))
  return (
    <details class="notes" open={missing.length <= 12}>
      <summary>{context.say(words.missing, { n: missing.length })}</summary>
      {names}
    </details>
  )
}

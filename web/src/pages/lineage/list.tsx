import { DocumentLink, FigureLink, RegionLink } from '../../parts/links.js'
import { Stance } from '../../parts/marks.js'
import type { Context } from '../../shared/page.js'
import type { Shown } from './shown.js'
import type { Branch, Goal, Link } from './tree.js'
import words from './words.json' with { type: 'json' }

interface ListProps {
  context: Context
  branches: readonly Branch[]
  /** What the picture shows of them; null: the list has everything. */
  shown: Shown | null
  /** The goal that the page is about. */
  target: string
}

/** The trees as nested lists, with the document of each goal. What is left out is counted, and a link leads to all of it. */
export function LineageList({ branches, ...props }: ListProps) {
  return (
    <ul class="levels">
      {branches.map((branch) => (
        <LineageItem branch={branch} {...props} key={branch.goal.id} />
      ))}
    </ul>
  )
}

function LineageItem({ branch, ...props }: Omit<ListProps, 'branches'> & { branch: Branch }) {
  const { context, shown, target } = props
  const children = shown?.get(branch) ?? (shown === null ? branch.children : [])
  const hidden = branch.children.length - children.length
  return (
    <li>
      <Item context={context} branch={branch} target={target} />
      {children.length > 0 && <LineageList branches={children} {...props} />}
      {hidden > 0 && (
        <p class="notes">
          <a href={`${context.here({ list: 'all' })}#list`}>{context.say(words.more, { n: hidden })}</a>
        </p>
      )}
      <Missing context={context} branch={branch} />
    </li>
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
  return (
    <details class="notes" open={missing.length <= 12}>
      <summary>{context.say(words.missing, { n: missing.length })}</summary>
      {context.list(missing.map(context.name))}
    </details>
  )
}

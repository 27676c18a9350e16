import { displayWidth, truncate } from '@plangraph/figures'
import { STANCE_SHAPES } from '../../parts/marks.js'
import { FONTS, type Palette } from '../../pictures/colours.js'
import { step } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import { BOX, type Box, layoutOf, type Placed } from './layout.js'
import type { Branch, Link } from './tree.js'
import words from './words.json' with { type: 'json' }

interface PictureProps {
  context: Context
  roots: readonly Branch[]
  focus: string
  colours: Palette
  /** Are its boxes links? Those of a file lead nowhere. */
  linked: boolean
}

/** The trees of a lineage, from the nation at the left to counties at the right. */
export function LineagePicture({ context, roots, focus, colours, linked }: PictureProps) {
  const { placed, width, height } = layoutOf(roots)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      // Its boxes are links, so that it is no image for assistive technology, whose parts would be lost.
      role={linked ? 'group' : 'img'}
      aria-label={context.say(words.picture)}
      font-family={FONTS}
      font-size="13"
    >
      <rect width={width} height={height} fill={colours.ground} />
      {placed.map((one) => (
        <Edge placed={one} colours={colours} key={keyOf(one)} />
      ))}
      {placed.map((one) => (
        <g transform={`translate(${one.x} ${one.y - BOX.height / 2})`} key={keyOf(one)}>
          <BoxContent context={context} box={one.box} focus={focus} colours={colours} linked={linked} />
        </g>
      ))}
    </svg>
  )
}

const keyOf = ({ x, y }: Placed) => `${x} ${y}`

/** Points of width for the whole of the goal above. */
const WHOLE = 22
const THINNEST = 1.25

/** Solid where a document cites the other, dashed where both are only of one field, dotted where no link is known. */
function Edge({ placed: { box, x, y, from }, colours }: { placed: Placed; colours: Palette }) {
  if (from === null) return null
  const link = box.kind === 'goal' ? box.branch.link : null
  const isCited = link?.basis === 'CITED' || link?.basis === 'CHAIN'
  const middle = (from.x + x) / 2
  return (
    <path
      d={`M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${y} ${x} ${y}`}
      fill="none"
      stroke={isCited ? colours.accent : colours.faint}
      stroke-width={Math.max(THINNEST, Math.min(1, link?.share ?? 0) * WHOLE)}
      stroke-dasharray={isCited ? undefined : link ? '6 4' : '1 4'}
    />
  )
}

interface ContentProps {
  context: Context
  focus: string
  colours: Palette
  linked: boolean
}

function BoxContent({ box, ...props }: ContentProps & { box: Box }) {
  const { context, colours } = props
  if (box.kind === 'goal') return <GoalBox branch={box.branch} hidden={box.hidden} {...props} />
  if (box.kind === 'more') return <EmptyBox colours={colours} text={context.say(words.more, { n: box.count })} />
  const [only, ...others] = box.names.map(context.name)
  const isOne = others.length === 0
  return (
    <EmptyBox
      colours={colours}
      text={isOne ? (only ?? '') : context.say(words.without, { n: box.names.length })}
      isPile={!isOne}
    />
  )
}

/** A place without the goal; a pile for many of them. */
function EmptyBox({ colours, text, isPile = false }: { colours: Palette; text: string; isPile?: boolean }) {
  const outline = { width: BOX.width, height: BOX.height - 12, rx: 5, stroke: colours.faint, fill: colours.ground }
  return (
    <g stroke-dasharray="3 3">
      {isPile && <rect {...outline} x="4" y="10" />}
      <rect {...outline} y="6" />
      <text x="10" y={BOX.height / 2 + 5} fill={colours.faint} stroke="none">
        {truncate(text, COLUMNS)}
      </text>
    </g>
  )
}

/** Columns of text in a box; a Chinese character takes two. */
const COLUMNS = 31

function GoalBox({
  context,
  branch,
  hidden,
  focus,
  colours,
  linked,
}: ContentProps & { branch: Branch; hidden: number }) {
  const { goal, link } = branch
  const isFocus = goal.id === focus
  const value = `${goal.printed}${goal.unit ?? ''}`
  const name = truncate(context.name(goal.region), COLUMNS - displayWidth(value) - 1)
  const content = (
    <>
      <title>{`${context.name(goal.region)} ${value} ${goal.document.title}`}</title>
      <rect
        width={BOX.width}
        height={BOX.height}
        rx="5"
        fill={colours.ground}
        stroke={isFocus ? colours.accent : colours.ink}
        stroke-width={isFocus ? 3 : 1}
      />
      <text x="10" y="18" fill={colours.ink} font-weight="600">
        {name}
      </text>
      <text x={BOX.width - 10} y="18" fill={colours.ink} font-weight="600" text-anchor="end">
        {value}
      </text>
      <text x="10" y="36" fill={link ? colours.stances[link.stance] : colours.faint} font-size="12">
        {linkText(context, link)}
      </text>
      {hidden > 0 && (
        <text x={BOX.width - 10} y="36" fill={colours.faint} font-size="12" text-anchor="end">
          {context.say(words.below, { n: hidden })}
        </text>
      )}
    </>
  )
  return linked ? <a href={context.link(step('/lineage', goal.id))}>{content}</a> : content
}

/** Share and intensity of a count, else how it stands against the goal above. */
export function linkText(context: Context, link: Link | null): string {
  const { say, number } = context
  if (link === null) return ''
  if (link.share !== null) {
    const intensity = link.intensity === null ? [] : [`×${number(link.intensity)}`]
    return [`${number(link.share * 100, 1)}%`, ...intensity].join('  ')
  }
  const difference = link.difference === null || link.difference === 0 ? '' : number(Math.abs(link.difference))
  return `${STANCE_SHAPES[link.stance]} ${say(common[link.stance])} ${difference}`.trim()
}

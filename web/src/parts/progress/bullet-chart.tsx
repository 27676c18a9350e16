import { extentOf, ticksOf } from '../../pictures/axis.js'
import { FONTS, type Palette } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import { unitText } from '../links.js'
import type { Bullet } from './bullet.js'
import { labelOf } from './label.js'
import type { ReportedGoal } from './reported.js'
import words from './words.json' with { type: 'json' }

/** Width of a picture that leaves its page; on the page it is as wide as there is room. */
const WIDTH = 640
const BAR = { top: 58, height: 18 }
const LINES = { unit: 11, goal: 30, due: 48, result: 96, base: 114, axis: 142 }
const HEIGHT = 150

interface BulletChartProps {
  context: Context
  goal: ReportedGoal
  bullet: Bullet
  colours: Palette
  /** Does it leave its page? Then it has a size of its own. */
  isFile?: boolean
}

/** Base, goal and result on one axis; each mark has a line of its own for its label, so that none covers another. */
export function BulletChart({ context, goal, bullet, colours, isFile = false }: BulletChartProps) {
  const { progress } = goal
  if (progress === null) return null
  const { base, result, due } = bullet
  const extent = extentOf(numbersOf(bullet), base === null)
  const x = (value: number) => percentOf(value, extent)
  const unit = goal.unit ?? goal.indicator?.unit ?? ''
  const baseLabel = progress.base && base !== null ? labelOf(context, 'base', progress.base) : null
  const resultLabel = labelOf(context, 'result', progress.result)
  const goalLabel = labelOf(context, 'goal', goal, goal.comparator)
  const dueLabel = due === null ? null : `${context.say(words.due)} ${context.number(due)}`
  const label = [baseLabel, goalLabel, resultLabel, dueLabel].filter(Boolean).join('; ')
  const size = isFile ? { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` } : { height: HEIGHT }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="bullet"
      width="100%"
      {...size}
      role="img"
      aria-label={`${context.say(words.picture)}: ${label}`}
      font-family={FONTS}
      font-size="13"
      fill={colours.ink}
    >
      {isFile && <rect width={WIDTH} height={HEIGHT} fill={colours.ground} />}
      {ticksOf(extent, 4).map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={BAR.top}
            y2={LINES.axis - 12}
            stroke={colours.faint}
            stroke-opacity="0.35"
          />
          <text x={x(tick)} y={LINES.axis} {...anchorAt(tick, extent)} fill={colours.faint} font-size="11">
            {context.number(tick)}
          </text>
        </g>
      ))}
      <text y={LINES.unit} fill={colours.faint} font-size="11">
        {unitText(context, unit).trim()}
      </text>
      <Marks bullet={bullet} x={x} top={BAR.top} height={BAR.height} colours={colours} />
      <Label text={goalLabel} at={bullet.goal} y={LINES.goal} extent={extent} colours={colours} bold />
      {dueLabel && due !== null && <Label text={dueLabel} at={due} y={LINES.due} extent={extent} colours={colours} />}
      <Label text={resultLabel} at={result} y={LINES.result} extent={extent} colours={colours} bold />
      {baseLabel && base !== null && (
        <Label text={baseLabel} at={base} y={LINES.base} extent={extent} colours={colours} />
      )}
    </svg>
  )
}

const numbersOf = ({ start, base, goal, result, due }: Bullet): number[] =>
  [start, base, goal, result, due].filter((value) => value !== null)

const percentOf = (value: number, [least, most]: readonly [number, number]): string =>
  `${Math.round(((value - least) / (most - least)) * 1000) / 10}%`

/** Labels in the left third go on to the right, those in the right third to the left: none leaves the picture. */
function anchorAt(value: number, [least, most]: readonly [number, number]) {
  const share = (value - least) / (most - least)
  return { 'text-anchor': share < 0.34 ? 'start' : share > 0.66 ? 'end' : 'middle' } as const
}

interface LabelProps {
  text: string
  at: number
  y: number
  extent: readonly [number, number]
  colours: Palette
  bold?: boolean
}

/** What a mark is, on a ground of its own: lines of the axis pass behind it. */
const Label = ({ text, at, y, extent, colours, bold = false }: LabelProps) => (
  <text
    x={percentOf(at, extent)}
    y={y}
    {...anchorAt(at, extent)}
    font-weight={bold ? 600 : undefined}
    stroke={colours.ground}
    stroke-width="4"
    paint-order="stroke"
  >
    {text}
  </text>
)

interface MarksProps {
  bullet: Bullet
  x: (value: number) => string
  top: number
  height: number
  colours: Palette
}

/** The side that meets the goal, the bar to the result, the base, the goal, where a straight line would be. */
function Marks({ bullet: { start, base, goal, result, due, way }, x, top, height, colours }: MarksProps) {
  const middle = top + height / 2
  const [from, to] = [Math.min(start, result), Math.max(start, result)].map((value) => Number.parseFloat(x(value)))
  const at = Number.parseFloat(x(goal))
  return (
    <>
      <rect width="100%" y={top} height={height} fill={colours.ground} stroke={colours.faint} stroke-opacity="0.35" />
      {way !== 0 && (
        <rect
          x={way === 1 ? `${at}%` : '0%'}
          width={`${way === 1 ? 100 - at : at}%`}
          y={top}
          height={height}
          fill={colours.shades[1]}
        />
      )}
      <rect
        x={`${from}%`}
        width={`${Math.max(0.4, (to ?? 0) - (from ?? 0))}%`}
        y={top + height * 0.25}
        height={height * 0.5}
        fill={colours.accent}
      />
      {due !== null && (
        <line
          x1={x(due)}
          x2={x(due)}
          y1={top - 4}
          y2={top + height + 4}
          stroke={colours.ink}
          stroke-width="1.5"
          stroke-dasharray="3 2"
        />
      )}
      {base !== null && (
        <circle
          cx={x(base)}
          cy={middle}
          r={height * 0.26}
          fill={colours.ground}
          stroke={colours.ink}
          stroke-width="1.5"
        />
      )}
      <line x1={x(goal)} x2={x(goal)} y1={top - 3} y2={top + height + 3} stroke={colours.ink} stroke-width="3" />
    </>
  )
}

const SMALL = { width: 132, height: 16 }

/** The same marks in the row of a table, whose cells have the numbers. */
export function SmallBullet({ bullet, colours }: { bullet: Bullet; colours: Palette }) {
  const extent = extentOf(numbersOf(bullet), bullet.base === null)
  return (
    <svg class="bullet-small" width={SMALL.width} height={SMALL.height + 8} aria-hidden="true">
      <Marks bullet={bullet} x={(value) => percentOf(value, extent)} top={4} height={SMALL.height} colours={colours} />
    </svg>
  )
}

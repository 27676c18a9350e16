import { displayWidth, truncate } from '@plangraph/figures'
import { STANCE_SHAPES } from '../../parts/marks.js'
import { extentOf, spread, ticksOf } from '../../pictures/axis.js'
import { FONTS, type Palette } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import { namedOf, type Slope } from './slopes.js'
import words from './words.json' with { type: 'json' }

const LEFT = 64
const COLUMN = 250
const HEAD = 52
/** Between the lines of two labels. */
const LINE = 16
const RAISED = 10
/** Columns of a label; a Chinese character takes two. */
const LETTERS = 28

interface SlopeChartProps {
  context: Context
  columns: readonly (readonly Slope[])[]
  unit: string
  colours: Palette
}

/** How much is asked level by level, from the nation at the left: a line from each goal to those that follow from it. */
export function SlopeChart({ context, columns, unit, colours }: SlopeChartProps) {
  const leading = new Set(columns.flat().flatMap(({ above }) => above ?? []))
  const named = columns.map((column) => namedOf(column, leading))
  const plot = Math.max(170, LINE * Math.max(...named.map(({ length }) => length)))
  const [width, height] = [LEFT + COLUMN * columns.length, HEAD + plot + 14]
  const extent = extentOf(
    columns.flat().map(({ value }) => value),
    false,
  )
  const y = (value: number) => HEAD + plot - ((value - extent[0]) / (extent[1] - extent[0])) * plot
  const columnOf = new Map(columns.flatMap((column, i) => column.map((slope) => [slope, i] as const)))
  const x = (slope: Slope) => LEFT + 12 + COLUMN * (columnOf.get(slope) ?? 0)
  const scales = { x, y }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${context.say(words.slopes)}: ${columns
        .flat()
        .map((slope) => sentence(context, slope))
        .join('; ')}`}
      font-family={FONTS}
      font-size="12"
      fill={colours.ink}
    >
      <rect width={width} height={height} fill={colours.ground} />
      <text y="12" fill={colours.faint} font-size="11">
        {unit}
      </text>
      {ticksOf(extent, 5).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke={colours.faint} stroke-opacity="0.25" />
          <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end" fill={colours.faint} font-size="11">
            {context.number(tick)}
          </text>
        </g>
      ))}
      {columns.map((column, i) => (
        <text x={LEFT + 12 + COLUMN * i} y="32" font-weight="600" key={column[0]?.goal.id}>
          {column[0]?.goal.region && context.label('RegionLevel', column[0].goal.region.level)}
        </text>
      ))}
      {columns.map((column, i) => (
        <Ranges context={context} column={column} named={named[i] ?? []} scales={scales} colours={colours} key={i} />
      ))}
      {named.flat().map((slope) => (
        <SlopeLine slope={slope} scales={scales} colours={colours} key={slope.goal.id} />
      ))}
      {named.map((column, i) => (
        <Labels
          context={context}
          column={column}
          leading={leading}
          scales={scales}
          bottom={HEAD + plot}
          colours={colours}
          key={i}
        />
      ))}
    </svg>
  )
}

interface Scales {
  x: (slope: Slope) => number
  y: (value: number) => number
}

/** More or less than the level above, as signs and words say it. */
export const raisedSign = ({ raised }: Slope): string =>
  raised === null ? '' : STANCE_SHAPES[raised === 1 ? 'STRICTER' : raised === -1 ? 'LOOSER' : 'EQUAL']

function textOf(context: Context, slope: Slope): string {
  const value = `${context.number(slope.value)} ${raisedSign(slope)}`.trim()
  return `${truncate(context.name(slope.goal.region), LETTERS - displayWidth(value))} ${value}`
}

const sentence = (context: Context, slope: Slope): string =>
  slope.above === null ? textOf(context, slope) : `${context.name(slope.above.goal.region)} → ${textOf(context, slope)}`

interface LineProps {
  slope: Slope
  scales: Scales
  colours: Palette
}

const stanceOf = ({ raised }: Slope) => (raised === 1 ? 'STRICTER' : raised === -1 ? 'LOOSER' : 'EQUAL')

/** Solid where more is asked than above, dashed where less: colour alone tells nothing. */
function SlopeLine({ slope, scales: { x, y }, colours }: LineProps) {
  const { above, value, isOnWay, raised } = slope
  const stroke = colours.stances[stanceOf(slope)]
  return (
    <>
      {above && (
        <line
          x1={x(above)}
          y1={y(above.value)}
          x2={x(slope)}
          y2={y(value)}
          stroke={stroke}
          stroke-width={isOnWay ? 3 : 1.5}
          stroke-dasharray={raised === -1 ? '6 4' : undefined}
        />
      )}
      <circle cx={x(slope)} cy={y(value)} r={isOnWay ? 5 : 4} fill={isOnWay ? colours.ink : stroke} />
    </>
  )
}

interface LabelsProps {
  context: Context
  column: readonly Slope[]
  /** Those that lines lead on from: their names stand above these. */
  leading: ReadonlySet<Slope>
  scales: Scales
  bottom: number
  colours: Palette
}

/** The names of a level, as near to their points as they have room. */
function Labels({ context, column, leading, scales: { x, y }, bottom, colours }: LabelsProps) {
  const places = spread(
    column.map((slope) => y(slope.value) - (leading.has(slope) ? RAISED : 0)),
    LINE,
    [HEAD - RAISED, bottom],
  )
  return column.map((slope, i) => {
    const at = places[i] ?? 0
    const left = x(slope)
    return (
      <g key={slope.goal.id}>
        {Math.abs(at - y(slope.value)) > RAISED && (
          <line x1={left + 5} y1={y(slope.value)} x2={left + 16} y2={at} stroke={colours.faint} />
        )}
        <text
          x={left + 18}
          y={at + 4}
          font-weight={slope.isOnWay ? 600 : undefined}
          stroke={colours.ground}
          stroke-width="4"
          paint-order="stroke"
        >
          {textOf(context, slope)}
        </text>
      </g>
    )
  })
}

interface RangesProps extends Omit<LabelsProps, 'bottom' | 'leading'> {
  named: readonly Slope[]
}

/** Of many places below one goal those that are not named: from the lowest to the highest, and how many they are. */
function Ranges({ context, column, named, scales: { x, y }, colours }: RangesProps) {
  const shown = new Set(named)
  const byAbove = new Map<Slope, Slope[]>()
  for (const slope of column)
    if (slope.above && !shown.has(slope)) byAbove.set(slope.above, [...(byAbove.get(slope.above) ?? []), slope])
  return [...byAbove].map(([above, slopes]) => {
    const [first, last] = [slopes[0], slopes.at(-1)]
    if (first === undefined || last === undefined) return null
    const right = x(first)
    return (
      <g key={above.goal.id}>
        <path
          d={`M${x(above)} ${y(above.value)}L${right} ${y(first.value)}V${y(last.value)}Z`}
          fill={colours.shades[1]}
        />
        <text x={right - 8} y={(y(first.value) + y(last.value)) / 2 + 4} text-anchor="end" font-size="11">
          {context.say(words.more, { n: slopes.length })}
        </text>
      </g>
    )
  })
}

import { displayWidth, truncate } from '@plangraph/figures'
import { scaleLinear, scaleLog } from 'd3-scale'
import { unitBehind } from '../../parts/links.js'
import { FONTS, type Palette } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import type { Ranked } from './ranking.js'
import words from './words.json' with { type: 'json' }

const NAMES = 150
const PLOT = 430
const VALUES = 190
const LINE = 22
const HEAD = 46
/** Rows of the picture; the table has all. */
const MOST = 40
/** Numbers further apart than this lie on a logarithmic axis, or the small ones could not be told apart. */
const WIDE = 40

interface DumbbellsProps {
  context: Context
  rows: readonly Ranked[]
  title: string
  unit: string
  colours: Palette
}

/** Bases (rings) and goals (discs) of all places on one axis. */
export function Dumbbells({ context, rows, title, unit, colours }: DumbbellsProps) {
  const drawn = rows.filter(({ value }) => value !== null).slice(0, MOST)
  const { scale, isLog } = axisOf(drawn.flatMap(({ value, base }) => [value, base]).filter((one) => one !== null))
  const [width, height] = [NAMES + PLOT + VALUES, HEAD + drawn.length * LINE + 8]
  const note = [context.label('units', unit), ...(isLog ? [context.say(words.logarithmic)] : [])].join(' · ')
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${title}. ${drawn.map((row) => sentence(context, row)).join('; ')}`}
      font-family={FONTS}
      font-size="12"
      fill={colours.ink}
    >
      <rect width={width} height={height} fill={colours.ground} />
      <text x="4" y="14" font-weight="600">
        {truncate(title, 100)}
      </text>
      <text x="4" y={HEAD - 10} fill={colours.faint} font-size="11">
        {note}
      </text>
      {ticksOf(scale.ticks(5)).map((tick) => (
        <g transform={`translate(${NAMES + scale(tick)} 0)`} key={tick}>
          <line y1={HEAD - 4} y2={height - 4} stroke={colours.faint} stroke-opacity="0.35" />
          <text y={HEAD - 10} text-anchor="middle" fill={colours.faint} font-size="11">
            {short(context, tick)}
          </text>
        </g>
      ))}
      {drawn.map((row, i) => (
        <g transform={`translate(0 ${HEAD + LINE * (i + 0.5)})`} key={row.goal.id}>
          <text x="4" y="4">
            {truncate(context.name(row.goal.region), 20)}
          </text>
          <Dumbbell row={row} x={(value) => NAMES + scale(value)} colours={colours} />
          <text x={NAMES + PLOT + 14} y="4">
            {fromBase(context, row)}
          </text>
        </g>
      ))}
    </svg>
  )
}

interface DumbbellProps {
  row: Ranked
  x: (value: number) => number
  colours: Palette
}

function Dumbbell({ row: { value, base }, x, colours }: DumbbellProps) {
  if (value === null) return null
  return (
    <>
      {base !== null && (
        <>
          <line x1={x(base)} x2={x(value)} stroke={colours.accent} stroke-width="2" />
          <circle cx={x(base)} r="4.5" fill={colours.ground} stroke={colours.accent} stroke-width="1.5" />
        </>
      )}
      <circle cx={x(value)} r="5" fill={colours.accent} />
    </>
  )
}

/** An axis that all numbers lie on, from 0 where they are near it. */
function axisOf(values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const range: [number, number] = [8, PLOT - 8]
  if (least > 0 && most / least > WIDE) return { scale: scaleLog([least, most], range).nice(), isLog: true }
  const isFar = least > 0 && least > most * 0.6
  const from = isFar ? least : Math.min(0, least)
  return { scale: scaleLinear([from, most === from ? from + 1 : most], range).nice(5), isLog: false }
}

/** Of the ticks of a logarithmic axis those of its powers, else too many. */
const ticksOf = (ticks: readonly number[]): readonly number[] =>
  ticks.length <= 8 ? ticks : ticks.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6))

/** A number of an axis, short: 万 and 亿, K and M. */
const short = ({ language }: Context, value: number): string =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 }).format(value)

/** Base and goal as they are printed. */
function fromBase(context: Context, { goal, base }: Ranked): string {
  const value = `${goal.printed}${unitBehind(context, goal)}`
  const text = base === null ? value : `${goal.baseline?.printed ?? ''} → ${value}`
  return displayWidth(text) > 30 ? truncate(text, 30) : text
}

const sentence = (context: Context, row: Ranked): string => `${context.name(row.goal.region)} ${fromBase(context, row)}`

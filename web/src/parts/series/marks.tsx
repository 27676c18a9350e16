import type { Palette } from '../../pictures/colours.js'
import type { Mark } from './panels.js'
import type { Scales } from './series-chart.js'

interface MarkProps {
  mark: Mark
  scales: Scales
  colours: Palette
}

/** A result: a disc in its year; of several years a bar over them. */
export function ResultMark({ mark: { start, year, value }, scales: { x, y }, colours }: MarkProps) {
  if (value === null) return null
  if (start === null) return <circle cx={x(year)} cy={y(value)} r="4" fill={colours.accent} />
  const [left, right] = [x(start - 0.42), x(year + 0.42)]
  return (
    <>
      <rect x={left} width={right - left} y={y(value)} height={Math.max(0, y(0) - y(value))} fill={colours.shades[3]} />
      <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke={colours.accent} stroke-width="2.5" />
    </>
  )
}

const UP = 'M0-6L6 5H-6Z'
const DOWN = 'M0 6L6-5H-6Z'
const BOTH = 'M0-6L6 0L0 6L-6 0Z'
const SHAPES: Readonly<Record<string, string>> = { GTE: UP, GT: UP, LTE: DOWN, LT: DOWN }

/** A goal: a shape that says which way it binds; of several years a line over them too; of a range its ends. */
export function GoalMark({ mark, scales: { x, y }, colours }: MarkProps) {
  const { start, year, value, low, high, comparator, adjustedBy } = mark
  const stroke = adjustedBy ? colours.faint : colours.ink
  const middle = x(((start ?? year) + year) / 2)
  if (value === null)
    return low === null || high === null ? null : (
      <path
        d={`M${middle - 5} ${y(low)}h10M${middle - 5} ${y(high)}h10M${middle} ${y(low)}V${y(high)}`}
        stroke={stroke}
      />
    )
  return (
    <g stroke={stroke} stroke-width="1.5">
      {start !== null && (
        <line
          x1={x(start - 0.46)}
          x2={x(year + 0.46)}
          y1={y(value)}
          y2={y(value)}
          stroke-width="2"
          stroke-dasharray={adjustedBy ? '4 3' : undefined}
        />
      )}
      <path d={SHAPES[comparator] ?? BOTH} transform={`translate(${middle} ${y(value)})`} fill={colours.ground} />
      {adjustedBy && <path d={`M${middle - 9} ${y(value)}h18`} />}
    </g>
  )
}

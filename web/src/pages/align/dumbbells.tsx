import { scaleLinear } from 'd3-scale'
import { unitBehind } from '../../parts/links.js'
import { FILE_COLOURS, FONTS, PAGE_COLOURS } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import type { Alignment, Cell, Row } from './alignment.js'
import words from './words.json' with { type: 'json' }

const WIDTH = 150
const LINE = 13
const EDGE = 8
/** Room for the name of a place before its line. */
const PLACE = 64

interface Change {
  cell: Cell
  percent: number
}

/** The places of a row whose goal can be held against its base. */
const changesOf = ({ cells }: Row): Change[] =>
  cells.flatMap((cell) =>
    cell.target && cell.baseline && cell.changePercent !== null ? [{ cell, percent: cell.changePercent }] : [],
  )

function sentence(context: Context, { cell, percent }: Change, regions: Alignment['regions']): string {
  const place = context.name(regions.find(({ code }) => code === cell.region.code))
  const [base, goal] = [cell.baseline, cell.target].map((figure) =>
    figure ? `${figure.printed}${unitBehind(context, figure)}` : '',
  )
  return context.say(words.fromBaseText, {
    place,
    base: base ?? '',
    goal: goal ?? '',
    change: context.number(percent, 1),
  })
}

/** Letters of a name that there is room for: a Chinese character is as wide as two others. */
const ROOM = 10

function shortened(name: string): string {
  const most = /\p{Script=Han}/u.test(name) ? ROOM / 2 : ROOM
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`
}

/** From the base (ring) to the goal (disc) of each place of a row, in per cent of the base. */
export function RowDumbbells({ context, row, regions }: { context: Context; row: Row; regions: Alignment['regions'] }) {
  const changes = changesOf(row)
  if (changes.length === 0) return null
  const label = changes.map((change) => sentence(context, change, regions)).join('; ')
  return (
    <svg
      class="dumbbells"
      width={PLACE + WIDTH}
      height={changes.length * LINE + 2}
      role="img"
      aria-label={label}
      font-size="11"
    >
      <title>{label}</title>
      {changes.map(({ cell }, i) => (
        <text x={PLACE} y={LINE * (i + 0.8) + 1} text-anchor="end" fill={PAGE_COLOURS.ink} key={cell.region.code}>
          {shortened(context.name(regions.find(({ code }) => code === cell.region.code)))}
        </text>
      ))}
      <g transform={`translate(${PLACE} 0)`}>
        <Lines changes={changes} top={1} width={WIDTH} ink={PAGE_COLOURS.ink} />
      </g>
    </svg>
  )
}

interface LinesProps {
  changes: readonly Change[]
  top: number
  width: number
  ink: string
}

function Lines({ changes, top, width, ink }: LinesProps) {
  const most = Math.max(10, ...changes.map(({ percent }) => Math.abs(percent)))
  const x = scaleLinear([-most, most], [EDGE, width - EDGE])
  return changes.map(({ cell, percent }, i) => {
    const y = top + LINE * (i + 0.5)
    return (
      <g stroke={ink} stroke-width="1.5" key={cell.region.code}>
        <line x1={x(0)} x2={x(percent)} y1={y} y2={y} />
        <circle cx={x(0)} cy={y} r="3" fill="none" />
        <circle cx={x(percent)} cy={y} r="3.5" fill={ink} stroke="none" />
      </g>
    )
  })
}

const NAMES = 250
const PLOT = 260
const VALUES = 330
const HEAD = 24
interface DumbbellsProps {
  context: Context
  rows: readonly Row[]
  regions: Alignment['regions']
}

/** The whole comparison as one picture that stands without its page: goals, places, bases and goals. */
export function Dumbbells({ context, rows, regions }: DumbbellsProps) {
  const shown = rows.map((row) => ({ row, changes: changesOf(row) })).filter(({ changes }) => changes.length > 0)
  const tops: number[] = []
  let height = HEAD
  for (const { changes } of shown) {
    tops.push(height)
    height += changes.length * LINE + 10
  }
  const width = NAMES + PLOT + VALUES
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={FONTS}
      font-size="10"
      fill={FILE_COLOURS.ink}
    >
      <title>{context.say(words.fromBase)}</title>
      <rect width={width} height={height} fill={FILE_COLOURS.ground} />
      <text x="8" y="15" font-weight="bold">
        {context.say(words.fromBase)}
      </text>
      {shown.map(({ row, changes }, i) => (
        <g transform={`translate(0 ${tops[i]})`} key={`${row.indicator.code} ${row.year}`}>
          <text x="8" y={LINE}>
            {context.name(row.indicator)}
          </text>
          <g transform={`translate(${NAMES} 0)`}>
            <Lines changes={changes} top={0} width={PLOT} ink={FILE_COLOURS.ink} />
          </g>
          {changes.map((change, line) => (
            <text x={NAMES + PLOT + 8} y={LINE * (line + 0.8)} key={change.cell.region.code}>
              {sentence(context, change, regions)}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

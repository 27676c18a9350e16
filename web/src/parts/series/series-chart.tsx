import { extentOf, ticksOf } from '../../pictures/axis.js'
import { FONTS, type Palette } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import { unitText } from '../links.js'
import { signedText } from '../progress/label.js'
import { GoalMark, ResultMark } from './marks.js'
import { type Band, type Mark, type Panel, yearsOf } from './panels.js'
import { type PlacedLabel, placeLabels } from './place-labels.js'
import { planName } from './plan-name.js'
import words from './words.json' with { type: 'json' }

const WIDTH = 760
/** Room for the numbers of the axis at the left, and for the last label at the right. */
const SIDES = { left: 64, right: 76 }
const HEAD = 32
const PLOT = 150
const FOOT = 24
/** Above the highest mark, for its label. */
const ROOM = 16
const PANEL = HEAD + PLOT + FOOT

interface SeriesChartProps {
  context: Context
  panels: readonly Panel[]
  bands: readonly Band[]
  title: string
  unit: string
  colours: Palette
}

/** Results as a line and goals as marks over the years, an axis for each kind of number, the plans as bands behind them. */
export function SeriesChart({ context, panels, bands, title, unit, colours }: SeriesChartProps) {
  const years = yearsOf(panels.flatMap(({ goals, results }) => [...goals, ...results]))
  const height = panels.length * PANEL
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={`${title}. ${panels.map((panel) => sentence(context, panel)).join(' ')}`}
      font-family={FONTS}
      font-size="12"
      fill={colours.ink}
    >
      <rect width={WIDTH} height={height} fill={colours.ground} />
      {panels.map((panel, i) => (
        <g transform={`translate(0 ${i * PANEL})`} key={panel.kind}>
          <PanelPicture context={context} panel={panel} bands={bands} years={years} unit={unit} colours={colours} />
        </g>
      ))}
    </svg>
  )
}

/** What a panel shows, for those who do not see it. */
const sentence = ({ say }: Context, { kind, goals, results }: Panel): string =>
  `${say(words[kind])}: ${[...results, ...goals]
    .map(({ start, year, printed, comparator, isGoal }) => {
      const time = start === null ? year : `${start}–${year}`
      return `${time} ${say(isGoal ? words.goal : words.result)} ${isGoal ? signedText(printed, comparator) : printed}`
    })
    .join('; ')}.`

/** Where years and numbers are in a panel. */
export interface Scales {
  x: (year: number) => number
  y: (value: number) => number
}

function scalesOf([least, most]: readonly [number, number], [low, high]: readonly [number, number]): Scales {
  const step = (WIDTH - SIDES.left - SIDES.right) / (most - least + 1)
  return {
    x: (year) => SIDES.left + (year - least + 0.5) * step,
    y: (value) => HEAD + PLOT - ((value - low) / (high - low)) * (PLOT - ROOM),
  }
}

interface PanelProps extends Pick<SeriesChartProps, 'context' | 'bands' | 'unit' | 'colours'> {
  panel: Panel
  years: readonly [number, number]
}

function PanelPicture({ context, panel, bands, years, unit, colours }: PanelProps) {
  const { kind, goals, results, lines } = panel
  const isOver = kind === 'SUM' || kind === 'AVERAGE'
  const extent = extentOf(
    [...goals, ...results].flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null)),
    isOver,
  )
  const scales = scalesOf(years, extent)
  const { x, y } = scales
  return (
    <>
      <Bands context={context} bands={bands} years={years} x={x} colours={colours} />
      <text y="11" font-weight="600">
        {context.say(words[kind])}
        <tspan fill={colours.faint} font-size="11" font-weight="400" dx="8">
          {unitText(context, unit).trim()}
        </tspan>
      </text>
      {ticksOf(extent, 4).map((tick) => (
        <g key={tick}>
          <line
            x1={SIDES.left}
            x2={WIDTH - SIDES.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={colours.faint}
            stroke-opacity="0.3"
          />
          <text x={SIDES.left - 6} y={y(tick) + 4} text-anchor="end" fill={colours.faint} font-size="11">
            {context.number(tick)}
          </text>
        </g>
      ))}
      <Years years={years} x={x} colours={colours} />
      {lines.flatMap(pairsOf).map(([from, to]) => (
        <line
          x1={x(from.year)}
          y1={y(from.value ?? 0)}
          x2={x(to.year)}
          y2={y(to.value ?? 0)}
          stroke={colours.accent}
          stroke-width="2"
          stroke-dasharray={to.year - from.year > 1 ? '5 4' : undefined}
          key={to.id}
        />
      ))}
      {results.map((mark) => (
        <ResultMark mark={mark} scales={scales} colours={colours} key={mark.id} />
      ))}
      {goals.map((mark) => (
        <GoalMark mark={mark} scales={scales} colours={colours} key={mark.id} />
      ))}
      <Labels context={context} panel={panel} scales={scales} colours={colours} />
    </>
  )
}

const pairsOf = (line: readonly Mark[]): [Mark, Mark][] =>
  line.flatMap((mark, i): [Mark, Mark][] => {
    const next = line[i + 1]
    return next === undefined ? [] : [[mark, next]]
  })

interface BandsProps {
  context: Context
  bands: readonly Band[]
  years: readonly [number, number]
  x: Scales['x']
  colours: Palette
}

/** Narrower bands are not named: their neighbours are. */
const NAMED = 44

function Bands({ context, bands, years: [least, most], x, colours }: BandsProps) {
  return bands.map((band) => {
    const from = x(Math.max(band.from, least) - 0.5)
    const to = x(Math.min(band.to, most) + 0.5)
    const isHere = band.editions.length > 0
    return (
      <g key={band.from}>
        <rect
          x={from}
          width={to - from}
          y={HEAD - 14}
          height={PLOT + 14}
          fill={isHere ? colours.shades[0] : 'none'}
          stroke={colours.faint}
          stroke-opacity="0.35"
        />
        {to - from >= NAMED && (
          <text
            x={(from + to) / 2}
            y={HEAD - 2}
            text-anchor="middle"
            fill={isHere ? colours.ink : colours.faint}
            font-size="11"
          >
            {planName(context, band)}
          </text>
        )}
      </g>
    )
  })
}

/** Room for the digits of a year. */
const YEAR = 34

function Years({ years: [least, most], x, colours }: Pick<BandsProps, 'years' | 'x' | 'colours'>) {
  const every = Math.ceil(YEAR / (x(1) - x(0)))
  const shown = Array.from({ length: most - least + 1 }, (_, i) => least + i).filter(
    (year) => (most - year) % every === 0,
  )
  return shown.map((year) => (
    <text x={x(year)} y={HEAD + PLOT + 15} text-anchor="middle" fill={colours.faint} font-size="11" key={year}>
      {year}
    </text>
  ))
}

/** The number of each mark beside it, goals before results, as far as there is room. */
function Labels({ context, panel: { goals, results }, scales: { x, y }, colours }: LabelsProps) {
  const byKey = new Map([...goals, ...[...results].reverse()].map((mark) => [mark.id, mark]))
  const wanted = [...byKey].map(([key, mark]) => ({
    key,
    text: mark.isGoal ? signedText(mark.printed, mark.comparator) : mark.printed,
    x: x(middleOf(mark)),
    y: y(mark.value ?? mark.high ?? 0),
    isBeside: mark.isGoal && mark.start === null,
  }))
  const frame = { left: SIDES.left, right: WIDTH, top: HEAD - 2, bottom: HEAD + PLOT + 2 }
  return placeLabels(wanted, frame).map((label) => (
    <Label context={context} label={label} mark={byKey.get(label.key)} colours={colours} key={label.key} />
  ))
}

interface LabelsProps {
  context: Context
  panel: Panel
  scales: Scales
  colours: Palette
}

const middleOf = ({ start, year }: Mark): number => ((start ?? year) + year) / 2

interface LabelProps {
  context: Context
  label: PlacedLabel
  mark: Mark | undefined
  colours: Palette
}

const Label = ({ label: { text, left, line }, mark, colours }: LabelProps) => (
  <text
    x={left}
    y={line}
    font-weight={mark?.isGoal ? 600 : undefined}
    fill={mark?.isGoal ? (mark.adjustedBy ? colours.faint : colours.ink) : colours.accent}
    text-decoration={mark?.adjustedBy ? 'line-through' : undefined}
    stroke={colours.ground}
    stroke-width="3"
    paint-order="stroke"
  >
    {text}
  </text>
)

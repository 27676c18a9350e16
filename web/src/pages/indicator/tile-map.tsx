import { truncate } from '@plangraph/figures'
import { ABSENCE_SHAPES, type AbsenceCode } from '../../parts/marks.js'
import { FONTS, type Palette } from '../../pictures/colours.js'
import { step } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import type { Context } from '../../shared/page.js'
import type { IndicatorQuery } from './indicator.generated.js'
import { commonBasis, type Goal, shadeOf } from './ranking.js'
import TILES from './tiles.json' with { type: 'json' }
import words from './words.json' with { type: 'json' }

const SIZE = 62
const STEP = SIZE + 4

type Province = IndicatorQuery['provinces']['nodes'][number]

interface TileMapProps {
  context: Context
  goals: readonly Province[]
  /** Why there is none, by the code of the province; of one that is not here nothing is known. */
  absences: ReadonlyMap<string, AbsenceCode | null>
  additive: boolean
  colours: Palette
}

/** The provinces as squares, about where they lie; the darker, the more is asked for (of counts: per resident). */
export function TileMap({ context, goals, absences, additive, colours }: TileMapProps) {
  const basis = commonBasis(goals)
  const stated = new Map(goals.map((goal) => [goal.region?.code, goal]))
  const measure = (goal: Province) => {
    if (goal.basis !== basis || goal.per !== null) return null
    return additive ? goal.perCapita : goal.normalizedValue
  }
  const most = Math.max(0, ...goals.map((goal) => measure(goal) ?? 0))
  const [width, height] = [9 * STEP, 8 * STEP]
  return (
    // biome-ignore lint/a11y/useSemanticElements: its tiles are links, and a field set has no drawing
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={context.say(words.map)}
      font-family={FONTS}
    >
      {TILES.map((tile) => {
        const goal = stated.get(tile.code)
        const shade = goal ? shadeOf(measure(goal), most, colours.shades.length) : null
        return (
          <g transform={`translate(${tile.column * STEP + 2} ${tile.row * STEP + 2})`} key={tile.code}>
            {goal ? (
              <Tile context={context} tile={tile} goal={goal} fill={colours.shades[shade ?? -1]} colours={colours} />
            ) : (
              <EmptyTile context={context} tile={tile} absence={absences.get(tile.code) ?? null} colours={colours} />
            )}
          </g>
        )
      })}
    </svg>
  )
}

const OUTLINE = { width: SIZE, height: SIZE, rx: 5 }

type TileOf = (typeof TILES)[number]

/** The short name of a province, above what is known of it. */
const Name = ({ context, tile, ink }: { context: Context; tile: TileOf; ink: string }) => (
  <text x={SIZE / 2} y="26" text-anchor="middle" font-size="16" font-weight="600" fill={ink}>
    {tile[context.language]}
  </text>
)

interface TileProps {
  context: Context
  tile: TileOf
  goal: Goal
  fill: string | undefined
  colours: Palette
}

function Tile({ context, tile, goal, fill, colours }: TileProps) {
  const value = `${goal.printed}${goal.unit ?? ''}`
  return (
    <a href={context.link(step('/t', goal.id))}>
      <title>{`${context.name(goal.region)} ${value}`}</title>
      <rect {...OUTLINE} fill={fill ?? colours.ground} stroke={colours.accent} />
      <Name context={context} tile={tile} ink={colours.ink} />
      <text x={SIZE / 2} y="46" text-anchor="middle" font-size="10" fill={colours.ink}>
        {truncate(value, 11)}
      </text>
    </a>
  )
}

interface EmptyTileProps extends Pick<TileProps, 'context' | 'tile' | 'colours'> {
  absence: AbsenceCode | null
}

/** A province without the goal: dashed where it has no document, whole where one was read. */
function EmptyTile({ context, tile, absence, colours }: EmptyTileProps) {
  const isRead = absence === 'NOT_STATED' || absence === 'NOT_READ'
  return (
    <g>
      {absence && <title>{`${tile[context.language]} ${context.say(common[absence])}`}</title>}
      <rect
        {...OUTLINE}
        fill="none"
        stroke={colours.faint}
        stroke-dasharray={isRead ? undefined : '3 3'}
        stroke-opacity="0.7"
      />
      <Name context={context} tile={tile} ink={colours.faint} />
      <text x={SIZE / 2} y="47" text-anchor="middle" font-size="14" fill={colours.faint}>
        {absence && ABSENCE_SHAPES[absence]}
      </text>
    </g>
  )
}

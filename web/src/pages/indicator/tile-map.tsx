import { truncate } from '@plangraph/figures'
import { FONTS, type Palette } from '../../pictures/colours.js'
import { step } from '../../shared/address.js'
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
  additive: boolean
  colours: Palette
}

/** The provinces as squares, about where they lie; the darker, the more is asked for (of counts: per resident). */
export function TileMap({ context, goals, additive, colours }: TileMapProps) {
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
            <Tile context={context} tile={tile} goal={goal} fill={colours.shades[shade ?? -1]} colours={colours} />
          </g>
        )
      })}
    </svg>
  )
}

interface TileProps {
  context: Context
  tile: (typeof TILES)[number]
  goal: Goal | undefined
  fill: string | undefined
  colours: Palette
}

function Tile({ context, tile, goal, fill, colours }: TileProps) {
  const value = goal && `${goal.printed}${goal.unit ?? ''}`
  const outline = { width: SIZE, height: SIZE, rx: 5 }
  const label = (
    <text
      x={SIZE / 2}
      y="26"
      text-anchor="middle"
      font-size="16"
      font-weight="600"
      fill={goal ? colours.ink : colours.faint}
    >
      {tile[context.language]}
    </text>
  )
  if (goal === undefined) {
    return (
      <>
        <rect {...outline} fill="none" stroke={colours.faint} stroke-dasharray="3 3" stroke-opacity="0.7" />
        {label}
      </>
    )
  }
  return (
    <a href={context.link(step('/t', goal.id))}>
      <title>{`${context.name(goal.region)} ${value}`}</title>
      <rect {...outline} fill={fill ?? colours.ground} stroke={colours.accent} />
      {label}
      <text x={SIZE / 2} y="46" text-anchor="middle" font-size="10" fill={colours.ink}>
        {truncate(value ?? '', 11)}
      </text>
    </a>
  )
}

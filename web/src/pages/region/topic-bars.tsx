import { truncate } from '@plangraph/figures'
import { FONTS, type Palette } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

const NAMES = 170
const PLOT = 260
const LINE = 22
const HEAD = 26

interface TopicBarsProps {
  context: Context
  title: string
  topics: readonly { topic: string | null; count: number }[]
  colours: Palette
}

/** How many goals a region sets in each topic. */
export function TopicBars({ context, title, topics, colours }: TopicBarsProps) {
  const rows = [...topics].sort((a, b) => b.count - a.count)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const name = (topic: string | null) => (topic === null ? context.say(words.noTopic) : context.label('topics', topic))
  const [width, height] = [NAMES + PLOT + 60, HEAD + rows.length * LINE + 4]
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${title}: ${rows.map(({ topic, count }) => `${name(topic)} ${count}`).join('; ')}`}
      font-family={FONTS}
      font-size="12"
      fill={colours.ink}
    >
      <rect width={width} height={height} fill={colours.ground} />
      <text x="4" y="15" font-weight="600">
        {title}
      </text>
      {rows.map(({ topic, count }, i) => (
        <g transform={`translate(0 ${HEAD + i * LINE})`} key={topic}>
          <text x="4" y="15">
            {truncate(name(topic), 24)}
          </text>
          <rect x={NAMES} y="3" width={(count / most) * PLOT} height="15" rx="2" fill={colours.shades[4]} />
          <text x={NAMES + (count / most) * PLOT + 6} y="15">
            {count}
          </text>
        </g>
      ))}
    </svg>
  )
}

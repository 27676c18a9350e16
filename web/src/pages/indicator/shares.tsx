import { ColumnHeads } from '../../parts/column-heads.js'
import { FigureLink, RegionLink } from '../../parts/links.js'
import type { Palette } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import type { IndicatorQuery } from './indicator.generated.js'
import { sharesOf } from './share.js'
import words from './words.json' with { type: 'json' }

type Whole = IndicatorQuery['whole']['nodes'][number]

const WIDTH = 640
const HEIGHT = 30

interface SharesProps {
  context: Context
  whole: Whole
  colours: Palette
}

/** What the places directly below a region take of its goal, and what is left for those whose goals are not known. */
export function Shares({ context, whole, colours }: SharesProps) {
  const { say, name, number } = context
  const { shares, rest } = sharesOf(whole, whole.composition?.parts ?? [])
  if (shares.length === 0) return <p class="notes">{say(words.noParts, { region: name(whole.region) })}</p>
  const percent = (share: number) => `${number(share * 100, 1)}%`
  const missing = whole.composition?.missing.length ?? 0
  const text = [
    ...shares.map(({ goal, share }) => `${name(goal.region)} ${percent(share)}`),
    ...(rest > 0 ? [`${say(words.rest, { n: missing })} ${percent(rest)}`] : []),
  ].join('; ')
  const total = Math.max(
    1,
    shares.reduce((sum, { share }) => sum + share, 0),
  )
  let at = 0
  return (
    <>
      <svg class="share-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text} preserveAspectRatio="none">
        <rect
          x="0.5"
          y="0.5"
          width={WIDTH - 1}
          height={HEIGHT - 1}
          fill="none"
          stroke={colours.faint}
          stroke-dasharray="4 3"
        />
        {shares.map(({ goal, share }, i) => {
          const x = at
          at += (share / total) * WIDTH
          return (
            <rect
              x={x}
              width={at - x}
              height={HEIGHT}
              fill={colours.shades[i % 2 === 0 ? 4 : 2]}
              stroke={colours.ground}
              key={goal.id}
            />
          )
        })}
      </svg>
      <table>
        <caption>
          {say(words.sharesOf, { region: name(whole.region) })} <FigureLink context={context} figure={whole} />
        </caption>
        <ColumnHeads context={context} titles={[words.region, words.goal, words.share]} />
        <tbody>
          {shares.map(({ goal, share }) => (
            <tr key={goal.id}>
              <th scope="row">{goal.region && <RegionLink context={context} region={goal.region} />}</th>
              <td>
                <FigureLink context={context} figure={goal} />
              </td>
              <td class="number">{percent(share)}</td>
            </tr>
          ))}
          {rest > 0 && (
            <tr class="without">
              <th scope="row">{say(words.rest, { n: missing })}</th>
              <td />
              <td class="number">{percent(rest)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  )
}

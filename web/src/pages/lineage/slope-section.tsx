import { FigureLink, RegionLink, unitText } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import { PAGE_COLOURS } from '../../pictures/colours.js'
import type { Context } from '../../shared/page.js'
import { raisedSign, SlopeChart } from './slope-chart.js'
import { type Measured, type Slope, slopesOf } from './slopes.js'
import type { Branch } from './tree.js'
import words from './words.json' with { type: 'json' }

/** More rows than this are folded away below the picture. */
const MANY = 16

interface SlopesProps {
  context: Context
  roots: readonly Branch[]
  indicator: (Measured & { unit: string }) | null
}

/** How much more is asked level by level: a picture, and a table of the same numbers; nothing where none can be compared. */
export function Slopes({ context, roots, indicator }: SlopesProps) {
  if (indicator === null) return null
  const { columns, left } = slopesOf(roots, indicator)
  if (columns.length < 2) return null
  const { say, label } = context
  const base = label('units', indicator.unit)
  const unit = indicator.additive ? say(words.perResidents, { unit: base }) : unitText(context, indicator.unit).trim()
  const slopes = columns.flat()
  return (
    <>
      <h2 id="slopes">{say(words.slopes)}</h2>
      <p class="notes">
        {say(indicator.additive ? words.slopesOfCounts : words.slopesOfRates)} {say(words.slopeKey)}{' '}
        {left > 0 && say(words.notHeld, { n: left })}
      </p>
      <Scroll label={say(words.slopes)}>
        <SlopeChart context={context} columns={columns} unit={unit} colours={PAGE_COLOURS} />
      </Scroll>
      <details open={slopes.length <= MANY}>
        <summary>{say(words.slopeTable, { n: slopes.length })}</summary>
        <Scroll label={say(words.slopeTable, { n: slopes.length })}>
          <table class="said">
            <thead>
              <tr>
                {[words.region, words.level, words.goal, null, words.against].map((title, i) => (
                  <th scope="col" key={i}>
                    {title === null ? unit : say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {slopes.map((slope) => (
                <SlopeRow context={context} slope={slope} unit={indicator.unit} key={slope.goal.id} />
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </>
  )
}

function SlopeRow({ context, slope, unit }: { context: Context; slope: Slope; unit: string }) {
  const { region } = slope.goal
  return (
    <tr>
      <th scope="row">{region && <RegionLink context={context} region={region} />}</th>
      <td>{region && context.label('RegionLevel', region.level)}</td>
      <td class="value">
        <FigureLink context={context} figure={slope.goal} />
      </td>
      <td class="value">{context.number(slope.value)}</td>
      <td>{againstText(context, slope, unit)}</td>
    </tr>
  )
}

/** How a goal stands to the one above it: by how many points, or how often as much for each resident. */
function againstText(context: Context, slope: Slope, unit: string): string {
  const { say, number, name } = context
  const { above, raised, difference, intensity } = slope
  if (above === null) return '–'
  const sign =
    raised === null
      ? ''
      : `${raisedSign(slope)} ${say(raised === 1 ? words.raised : raised === -1 ? words.lowered : words.same)} `
  const by =
    intensity === null
      ? say(unit === '%' ? words.byPoints : words.byNumber, {
          n: `${(difference ?? 0) > 0 ? '+' : ''}${number(difference ?? 0)}`.replace('-', '−'),
        })
      : `×${number(intensity)}`
  return say(words.againstRegion, { stance: `${sign}${by}`, region: name(above.goal.region) })
}

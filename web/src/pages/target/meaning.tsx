import type { ComponentChildren } from 'preact'
import { IndicatorLink, RegionLink, unitText } from '../../parts/links.js'
import { timeText } from '../../parts/progress/label.js'
import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import { type Figure, wholeOf } from './figure.js'
import words from './words.json' with { type: 'json' }

type Fact = [title: string, value: ComponentChildren]

/** The unit of a figure as it is printed, in the language of the page; that of its indicator where none is printed. */
export const unitOf = (context: Context, { unit, indicator }: Figure): string => {
  const code = unit ?? indicator?.unit
  return code == null ? '' : unitText(context, code).trim()
}

/** The number in the base unit of its indicator; null where it is printed in it, or has none. */
export function normalizedOf(context: Context, figure: Figure): string | null {
  const { normalizedValue, normalizedLow, normalizedHigh, indicator, unit } = figure
  if (indicator === null || unit === indicator.unit) return null
  const shown = [normalizedLow, normalizedValue, normalizedHigh].flatMap((value) =>
    value === null ? [] : [context.number(value, 4)],
  )
  return shown.length === 0 ? null : `${shown.join('–')} ${context.label('units', indicator.unit)}`
}

/** What a figure says, fact by fact: what is not known is left out. */
export function Meaning({ context, figure }: { context: Context; figure: Figure }) {
  const { say, label } = context
  const { region, indicator, indicatorName, per, comparator, basis, origin } = figure
  const whole = wholeOf(figure)
  const goal = figure.__typename === 'Target' ? figure : null
  const facts: (Fact | null)[] = [
    [say(words.sort), say(goal ? words.goal : words.result)],
    region && [say(words.region), <RegionLink context={context} region={region} key="region" />],
    indicator && [say(words.indicator), <IndicatorLink context={context} indicator={indicator} key="indicator" />],
    [say(words.inPrint), <span lang="zh-CN">{indicatorName}</span>],
    [say(words.time), timeText(context, figure) || null],
    [say(words.basis), label('Basis', basis)],
    [say(words.comparator), label('Comparator', comparator)],
    [say(words.binding), goal?.binding && label('Binding', goal.binding)],
    [say(words.status), goal && label('TargetStatus', goal.status)],
    [say(words.per), per && <span lang="zh-CN">{per}</span>],
    [say(words.normalized), normalizedOf(context, figure)],
    [say(words.origin), label('Origin', origin)],
    whole && [
      say(words.partOf),
      <a href={context.link(step('/t', whole.id))} lang="zh-CN" key="whole">
        {whole.indicatorName} {whole.printed}
        {whole.unit}
      </a>,
    ],
    [say(words.responsible), goal && goal.responsible.length > 0 && <Responsible context={context} goal={goal} />],
  ]
  return (
    <dl class="facts">
      {facts.map(
        (fact) =>
          fact?.[1] && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const Responsible = ({
  context,
  goal: { responsible },
}: {
  context: Context
  goal: Extract<Figure, { __typename: 'Target' }>
}) => (
  <ul class="bodies">
    {responsible.map(({ organization, lead }) => (
      <li key={organization.id}>
        <span lang="zh-CN">{organization.name}</span>
        {lead && context.say(words.lead)}
      </li>
    ))}
  </ul>
)

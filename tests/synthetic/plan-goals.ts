import type { Indicator } from '../../etl/src/catalogue/index.js'
import { type Goal, goalKey, type OwnDocument, type PlannedStatement } from './model.js'
import { adjustedStatement, losingStatement } from './plan-restatements.js'
import { planStatement, quoteOf } from './plan-statement.js'
import type { Random } from './random.js'
import { relatedSlots } from './slots.js'

export const fewestTargets = 5
export const mostTargets = 20

export type IndicatorsByTopic = ReadonlyMap<string, readonly Indicator[]>

/** The goals of a region by indicator and year. */
export type Goals = Map<string, Goal>

/**
 * What the documents of a region state: 5–20 goals each, many of them goals of the region above (`upper`), some stated
 * again in other documents or further down in the same one. Which statement governs is decided first; every other is
 * made so that it loses to it, for a reason that is written down.
 */
export function planGoals(
  documents: readonly OwnDocument[],
  upper: Goals | undefined,
  indicators: IndicatorsByTopic,
  random: Random,
): Goals {
  const goals: Goals = new Map()
  for (const lead of random.shuffle(documents)) {
    const wanted = random.int(fewestTargets, mostTargets)
    const choices = goalChoices(lead, upper, indicators, random)
    for (const { indicator, year } of choices) {
      if (lead.statements.length >= wanted) break
      const key = goalKey(indicator.code, year)
      if (!goals.has(key)) goals.set(key, planGoal(lead, documents, indicator, year, random))
    }
  }
  return goals
}

/** Goals that a document may set, likeliest first, each once. */
function* goalChoices(
  lead: OwnDocument,
  upper: Goals | undefined,
  indicators: IndicatorsByTopic,
  random: Random,
): Generator<{ indicator: Indicator; year: number }> {
  const { family } = lead.slot
  const { start, end } = lead.period
  const own = family.topics.flatMap((topic) => indicators.get(topic) ?? [])
  const others = [...indicators.values()].flat()
  const inherited = random.shuffle(
    [...(upper?.values() ?? [])].filter(
      ({ year, indicator }) => year >= start && year <= end && family.topics.includes(indicator.topic),
    ),
  )
  const years = [end, start + 2, start + 1, start + 3, start + 4, start]
  const tries = mostTargets * 4
  for (let i = 0; i < tries; i++) {
    const goal = random.chance(0.6) ? inherited.pop() : undefined
    if (goal) yield goal
    // A goal of another field now and then: nothing but a citation ties it to a document of its own field.
    else
      yield {
        indicator: random.pick(random.chance(0.04) ? others : own),
        year: random.chance(0.75) ? end : random.pick(years),
      }
  }
  for (const year of years) for (const indicator of own) yield { indicator, year }
}

function planGoal(
  lead: OwnDocument,
  documents: readonly OwnDocument[],
  indicator: Indicator,
  year: number,
  random: Random,
): Goal {
  const governing = planStatement(lead, indicator, year, random)
  const goal: Goal = { region: lead.region, indicator, year, governing, others: [] }
  const adjusting = lead.issuedOn !== null && random.chance(0.06)
  if (adjusting) governing.adjusts = true
  for (const document of random.shuffle(documents)) {
    if (document.period !== lead.period || isFull(document, document === lead ? 1 : 0)) continue
    if (!random.chance(relatedSlots(document.slot, lead.slot) ? 0.3 : 0.02)) continue
    const other = adjusting ? adjustedStatement(goal, document, random) : losingStatement(goal, document, random)
    if (other) goal.others.push(other)
  }
  // A figure for each county only governs where nothing is said of the region as a whole.
  if (goal.others.length === 0 && !adjusting && random.chance(0.05)) governing.per = '每县'
  for (const statement of [governing, ...goal.others]) place(statement)
  return goal
}

const isFull = ({ statements }: OwnDocument, pending: number) => statements.length + pending >= mostTargets

/** Puts a statement at the end of its document. */
function place(statement: PlannedStatement): void {
  const { document } = statement
  document.statements.push(statement)
  statement.ordinal = document.statements.length
  statement.id = `${document.id}-${String(statement.ordinal).padStart(3, '0')}`
  statement.sortKey = `${document.region.code}/${document.id}/${String(statement.ordinal).padStart(6, '0')}`
  statement.quote = quoteOf(statement)
}

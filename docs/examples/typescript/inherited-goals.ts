// Which goals do these places inherit from the level above, in which words, on which page?
// npm start -- PLACE…; PLANGRAPH=http://127.0.0.1:4000/graphql says which server.

import { ask } from './ask.js'
import { InheritedGoalsDocument, type InheritedGoalsQuery } from './plangraph.generated.js'

const ADDRESS = process.env.PLANGRAPH ?? 'http://127.0.0.1:4000/graphql'
const FOUR_PLACES = ['西安市', '安康市', '商洛市', '四川省']

type Goal = InheritedGoalsQuery['targets']['nodes'][number]
type Inheritance = Goal['upstream'][number]

/** The governing goals of the places, page after page. */
async function* goalsOf(places: string[]): AsyncGenerator<Goal> {
  let after: string | null = null
  do {
    const { targets }: InheritedGoalsQuery = await ask(ADDRESS, InheritedGoalsDocument, { places, after })
    yield* targets.nodes
    after = targets.pageInfo.hasNextPage ? targets.pageInfo.endCursor : null
  } while (after !== null)
}

/** A count is a share of the goal above, a rate is stricter or looser than it. */
const against = ({ share, stance }: Inheritance) =>
  share === null ? stance.toLowerCase().replace('_', ' ') : `${(share * 100).toFixed(1)} %`

const words = (...parts: (string | number | null | undefined)[]) => parts.filter((part) => part != null).join(' ')

function sentence(goal: Goal, inheritance: Inheritance): string {
  const { upstream, basis } = inheritance
  const own = words(goal.region?.name, goal.indicatorName, goal.year, goal.printed, goal.unit)
  const above = words(upstream.region?.name, upstream.printed, upstream.unit)
  const pages = goal.evidence.spans.map(({ page }) => page ?? '?')
  const place = words(goal.document.title, ...(pages.length > 0 ? ['page', pages.join(', ')] : []))
  return `${own} | ${above} | ${against(inheritance)} | ${basis}\n  ${place}: ${goal.evidence.quote}\n`
}

const places = process.argv.length > 2 ? process.argv.slice(2) : FOUR_PLACES
for await (const goal of goalsOf(places)) {
  for (const inheritance of goal.upstream) {
    if (inheritance.kind === 'INHERITS') process.stdout.write(sentence(goal, inheritance))
  }
}

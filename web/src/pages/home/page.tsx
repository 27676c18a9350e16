import { choiceIn } from '../../shared/address.js'
import common from '../../shared/common.json' with { type: 'json' }
import { type Opened, type Page, questionOf, type Visit } from '../../shared/page.js'
import { ExampleDocument } from './example.generated.js'
import { exampleOf } from './example.js'
import { FoundDocument } from './found.generated.js'
import { ResultsPage } from './results.js'
import { GROUPS, search } from './search.js'
import { goalSheet } from './sheet.js'
import { StartDocument } from './start.generated.js'
import { StartPage } from './start.js'
import words from './words.json' with { type: 'json' }

/** Fewer letters than this are found everywhere. */
const LEAST_LETTERS = 2

/** What is here, and the one search over all of it: /?q=失业&in=passages&after=… */
export const home: Page = {
  path: '/',
  open: (visit) => {
    const text = (visit.query.get('q') ?? '').trim()
    return [...text].length < LEAST_LETTERS ? start(visit) : found(visit, text)
  },
}

async function start({ ask, context }: Visit): Promise<Opened> {
  const answer = await ask(StartDocument, {})
  const compared = exampleOf(answer.read.nodes)
  const example = compared && (await ask(ExampleDocument, compared))
  return {
    title: context.say(words.title),
    description: context.say(common.tagline),
    body: <StartPage context={context} start={answer} example={example} compared={compared} />,
    question: questionOf(StartDocument, {}),
  }
}

async function found({ ask, context, query }: Visit, text: string): Promise<Opened> {
  const only = choiceIn(query, 'in', ['', ...GROUPS]) || null
  const results = await search(ask, text, only, query.get('after'))
  return {
    title: context.say(words.found, { text }),
    body: <ResultsPage context={context} results={results} only={only} />,
    ...(results.goals.nodes.length > 0 && { sheet: goalSheet(context, results) }),
    question: questionOf(FoundDocument, results.variables),
  }
}

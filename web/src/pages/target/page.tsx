import { DocumentLink, Quote } from '../../parts/links.js'
import { type Page, questionOf } from '../../shared/page.js'
import { TargetDocument } from './target.generated.js'
import words from './words.json' with { type: 'json' }

/** One figure and the words it comes from. */
export const target: Page = {
  path: '/t/:id',
  open: async ({ ask, context, part }) => {
    const { say, name } = context
    const variables = { id: part('id') }
    const { node } = await ask(TargetDocument, variables)
    if (node?.__typename !== 'Target') return null
    const { region, indicatorName: indicator, printed, unit, document, evidence } = node
    return {
      title: say(words.title, { region: name(region), indicator, printed, unit: unit ?? '' }),
      body: (
        <>
          <h1>{say(words.title, { region: name(region), indicator, printed, unit: unit ?? '' })}</h1>
          <h2>{say(words.words)}</h2>
          <p>
            <Quote>{evidence.quote}</Quote>
          </p>
          <p>
            <DocumentLink context={context} document={document} />
          </p>
        </>
      ),
      question: questionOf(TargetDocument, variables),
    }
  },
}

import common from '../../shared/common.json' with { type: 'json' }
import { type Page, questionOf } from '../../shared/page.js'
import { HomeDocument } from './home.generated.js'
import words from './words.json' with { type: 'json' }

/** What is here, and the way into it. */
export const home: Page = {
  path: '/',
  open: async ({ ask, context }) => {
    const { say, link } = context
    const { dataset } = await ask(HomeDocument, {})
    return {
      title: say(words.title),
      body: (
        <>
          <h1>{say(common.tagline)}</h1>
          <p>{say(words.counts, dataset)}</p>
          <p>
            <a href={link('/align', { r: ['610100', '610900', '611000', '510000'], ref: '610000' })}>
              {say(words.example)}
            </a>
          </p>
        </>
      ),
      question: questionOf(HomeDocument, {}),
    }
  },
}

import { DocumentLink } from '../../parts/links.js'
import type { Context } from '../../shared/page.js'
import type { DeskQuery } from './desk.generated.js'
import words from './words.json' with { type: 'json' }

/** Documents to get next, by the links that they would complete. */
export function Wanted({ context, wanted }: { context: Context; wanted: DeskQuery['wanted'] }) {
  const { say, link, number } = context
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted">
        {say(words.wanted)} <small>{number(wanted.totalCount)}</small>
      </h2>
      <ul class="found">
        {wanted.nodes.map((document) => (
          <li key={document.id}>
            <DocumentLink context={context} document={document} />{' '}
            <small>{say(words.links, { targets: number(document.citing.targets) })}</small>
          </li>
        ))}
      </ul>
      <p>
        <a href={link('/wanted')}>{say(words.allWanted)} →</a>
      </p>
    </section>
  )
}

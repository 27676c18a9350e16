import type { Context } from '../../shared/page.js'
import { stylesOf } from './citations.js'
import type { Cited } from './cited.js'
import words from './words.json' with { type: 'json' }

/** A document, or a figure in it, as references in several styles, each to be copied or saved. */
export function HowToCite({ context, cited }: { context: Context; cited: Cited }) {
  const { say, here } = context
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{say(words.heading)}</h2>
      {stylesOf(cited).map(({ name, text, as }) => (
        <div class="style" key={name}>
          {as === null ? (
            <>
              <h3>{name}</h3>
              <p class="citation" lang="zh-CN" id="cite-text">
                {text}
              </p>
            </>
          ) : (
            <details>
              <summary>{name}</summary>
              <pre class="citation" id={`cite-${as}`}>
                {text}
              </pre>
            </details>
          )}
          <p class="take">
            <button
              type="button"
              class="needs-script"
              data-copy={`cite-${as ?? 'text'}`}
              data-copied={say(words.copied)}
              aria-label={say(words.copyOf, { name })}
            >
              {say(words.copy)}
            </button>
            {as !== null && (
              <a href={here({ as })} download>
                {say(words.download, { name })}
              </a>
            )}
          </p>
        </div>
      ))}
    </section>
  )
}

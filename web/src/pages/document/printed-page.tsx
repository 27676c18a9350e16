import type { DocumentFigure } from '../../parts/document/load-figures.js'
import { Language } from '../../parts/search-box.js'
import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import { summaryOf } from './figure-mark.js'
import words from './words.json' with { type: 'json' }

interface Source {
  download: string
  pages: number | null
}

interface PrintedPageProps {
  context: Context
  source: Source
  page: number
  figures: readonly DocumentFigure[]
  /** Id of the one figure that has a box; null: all have. */
  chosen: string | null
}

/** A page of the file as it is printed, drawn by the module pdf-page, with a box around the words of its figures. */
export function PrintedPage({ context, source: { download, pages }, page, figures, chosen }: PrintedPageProps) {
  const { say, here, url } = context
  const own = figures.flatMap((figure) =>
    figure.evidence.spans.flatMap((span) => (span.page === page ? [{ figure, box: span.box }] : [])),
  )
  const isOne = own.some(({ figure }) => figure.id === chosen)
  return (
    <section class="printed" aria-labelledby="page">
      <h2 id="page">
        {say(words.printedPage, { page })} {pages !== null && <small>{say(words.ofPages, { pages })}</small>}
      </h2>
      <form class="controls" action={`${context.path(url.pathname)}#page`} method="get">
        <Language url={url} />
        {page > 1 && <a href={`${here({ page: page - 1 })}#page`}>← {say(words.previousPage)}</a>}
        {(pages === null || page < pages) && <a href={`${here({ page: page + 1 })}#page`}>{say(words.nextPage)} →</a>}
        <label>
          {say(words.goToPage)} <input name="page" value={page} inputMode="numeric" size={4} />
        </label>
        <a href={here({ page: null, figure: null })}>{say(words.hidePage)}</a>
      </form>
      <div class="sheet">
        <div
          class="paper"
          data-pdf={context.path(download)}
          data-page={page}
          data-worker={context.asset('pdf-worker.js')}
          data-maps={context.asset('pdf-data')}
          data-label={say(isOne ? words.pageImageOfOne : words.pageImage, { page })}
          data-failed={say(words.notDrawn)}
        >
          <p class="needs-script" role="status">
            {say(words.drawing)}
          </p>
          <noscript>
            <p>
              {say(words.noViewer)}{' '}
              <a href={context.path(download)} download>
                {say(words.file)}
              </a>
            </p>
          </noscript>
        </div>
        <div>
          <h3>{say(words.onThisPage)}</h3>
          {isOne && (
            <p>
              <a href={`${here({ figure: null })}#page`}>{say(words.allBoxes)}</a>
            </p>
          )}
          {own.length === 0 && <p class="empty">{say(words.noneOnPage)}</p>}
          <ol class="figures">
            {own.map(({ figure, box }, i) => (
              <li class={figure.__typename === 'Target' ? 'goal' : 'result'} key={i}>
                <a
                  href={context.link(step('/t', figure.id))}
                  data-box={isOne && figure.id !== chosen ? undefined : box?.join(' ')}
                  aria-current={isOne && figure.id === chosen ? 'true' : undefined}
                >
                  {summaryOf(context, figure)}
                </a>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  )
}

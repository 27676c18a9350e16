import type { DocumentFigure } from '../../parts/document/load-figures.js'
import type { Context } from '../../shared/page.js'
import type { KnownDocument } from './known.js'
import { FigureList, Outline } from './lists.js'
import { PlanText } from './text.js'
import words from './words.json' with { type: 'json' }

interface ReaderProps {
  context: Context
  document: KnownDocument
  text: string
  figures: readonly DocumentFigure[]
  counts: { goals: number; results: number }
}

/** The text between its outline and its figures: all three lead to each other. */
export function Reader({ context, document, text, figures, counts }: ReaderProps) {
  const { say } = context
  return (
    <section class="reader" aria-labelledby="text">
      <h2 id="text">{say(words.text)}</h2>
      <Steps context={context} />
      <div class="three">
        <details class="side" open>
          <summary>{say(words.outline)}</summary>
          <Outline context={context} sections={document.sections} />
        </details>
        <details class="side" open>
          <summary>{say(words.figures)}</summary>
          <p class="notes">{figures.length === 0 ? say(words.noFigures) : say(words.figuresNote, counts)}</p>
          <FigureList context={context} figures={figures} />
        </details>
        <PlanText context={context} document={document} text={text} figures={figures} />
      </div>
    </section>
  )
}

/** What the marks mean, and how the keys walk through them; they can be turned off (WCAG 2.1.4). */
function Steps({ context }: { context: Context }) {
  const { say, here, url } = context
  const isOff = url.searchParams.get('keys') === 'off'
  return (
    <div class="steps">
      <p class="notes">
        <span class="mark goal">60</span> {say(words.goalLegend)} <span class="mark result">60</span>{' '}
        {say(words.resultLegend)} <mark>{say(words.wordsLegend)}</mark>
      </p>
      <p class="notes needs-script">
        {isOff ? (
          <a href={here({ keys: null })}>{say(words.keysOn)}</a>
        ) : (
          <>
            <button type="button" data-step="-1">
              ← {say(words.previousFigure)}
            </button>{' '}
            <button type="button" data-step="1">
              {say(words.nextFigure)} →
            </button>{' '}
            {say(words.keys)} <a href={here({ keys: 'off' })}>{say(words.keysOff)}</a>
          </>
        )}
      </p>
    </div>
  )
}

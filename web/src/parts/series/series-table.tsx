import type { Context } from '../../shared/page.js'
import { ColumnHeads } from '../column-heads.js'
import { DocumentLink, FigureLink, Quote } from '../links.js'
import { timeText } from '../progress/label.js'
import { Scroll } from '../scroll.js'
import type { Mark } from './panels.js'
import words from './words.json' with { type: 'json' }

/** More rows than this are folded away below the picture. */
const MANY = 16

/** Everything that a picture of a series shows, and what it has no room for, with the words that prove it. */
export function SeriesTable({ context, marks }: { context: Context; marks: readonly Mark[] }) {
  const { say } = context
  const label = say(words.rows, { n: marks.length })
  return (
    <details open={marks.length <= MANY}>
      <summary>{label}</summary>
      <Scroll label={label}>
        <table class="said">
          <ColumnHeads
            context={context}
            titles={[words.time, words.sort, words.number, words.counts, words.quote, words.document]}
          />
          <tbody>
            {marks.map((mark) => (
              <tr key={mark.id}>
                <th scope="row">{timeText(context, { year: mark.year, spanStart: mark.start })}</th>
                <td>{say(mark.isGoal ? (mark.isFormer ? words.former : words.goal) : words.result)}</td>
                <td class="value">
                  <Figure context={context} mark={mark} />
                </td>
                <td class="value">{say(words[mark.kind])}</td>
                <td class="words">
                  <Quote>{mark.quote}</Quote>
                </td>
                <td class="words">
                  <DocumentLink context={context} document={mark.document} /> <small>{mark.document.issuedOn}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}

/** A number; struck with what it was adjusted to where it does not hold any more. */
function Figure({ context, mark }: { context: Context; mark: Mark }) {
  const link = <FigureLink context={context} figure={mark} />
  if (mark.adjustedBy === null) return link
  return (
    <>
      <s>{link}</s> {context.say(words.adjusted)} <FigureLink context={context} figure={mark.adjustedBy} />
    </>
  )
}

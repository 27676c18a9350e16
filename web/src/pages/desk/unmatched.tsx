import { Scroll } from '../../parts/scroll.js'
import { step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import type { DeskQuery } from './desk.generated.js'
import words from './words.json' with { type: 'json' }

type Names = DeskQuery['unmatchedNames']

/** Names that the catalogue lacks, each with the entries nearest to it and what can be done. */
export function Unmatched({ context, names }: { context: Context; names: Names }) {
  const { say, number } = context
  return (
    <section>
      <h2 id="unmatched">
        {say(words.unmatched)} <small>{number(names.totalCount)}</small>
      </h2>
      {names.nodes.length === 0 ? (
        <p class="empty">{say(words.noUnmatched)}</p>
      ) : (
        <Scroll labelledBy="unmatched">
          <table>
            <thead>
              <tr>
                {[words.name, words.figures, words.documents, words.nearest, words.sayName].map((title) => (
                  <th scope="col" key={title.en}>
                    {say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {names.nodes.map((row) => (
                <Row context={context} row={row} key={row.name} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

function Row({ context, row }: { context: Context; row: Names['nodes'][number] }) {
  const { say, number } = context
  const { name, unit, figures, documentCount, nearest, entry } = row
  return (
    <tr>
      <th scope="row" class="words" lang="zh-CN">
        {name} {unit && <small>{unit}</small>}
      </th>
      <td class="value">{number(figures)}</td>
      <td class="value">{number(documentCount)}</td>
      <td class="words">
        {nearest.map((near) => (
          <p key={near.code}>
            <a href={context.link(step('/i', near.code))} lang="zh-CN">
              {near.name}
            </a>{' '}
            <small>{say(near.why)}</small>{' '}
            <a href={context.link('/desk/correct/name', { name, find: near.name })}>{say(words.isThisOne)}</a>
          </p>
        ))}
      </td>
      <td>
        <a href={context.link('/desk/correct/name', { name })}>{say(words.otherIndicator)}</a>
        <details>
          <summary>{say(words.entry)}</summary>
          <pre class="entry">
            <code lang="zh-CN">{entry}</code>
          </pre>
        </details>
      </td>
    </tr>
  )
}

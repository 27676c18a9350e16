import { ColumnHeads } from '../../parts/column-heads.js'
import { DocumentLink, FigureLink, Quote, RegionLink } from '../../parts/links.js'
import { Pager } from '../../parts/pager.js'
import { Scroll } from '../../parts/scroll.js'
import type { Context } from '../../shared/page.js'
import type { IndicatorQuery } from './indicator.generated.js'
import words from './words.json' with { type: 'json' }

interface StatementsProps {
  context: Context
  statements: IndicatorQuery['statements']
}

/** Every statement of the indicator, in the words of its document, page by page. */
export function Statements({ context, statements: { nodes, pageInfo, totalCount } }: StatementsProps) {
  const { say, number } = context
  return (
    <>
      <h2 id="statements">{say(words.statements, { n: number(totalCount) })}</h2>
      <Scroll label={say(words.statements, { n: number(totalCount) })}>
        <table class="ranking">
          <ColumnHeads context={context} titles={[words.region, words.goal, words.year, words.quote, words.document]} />
          <tbody>
            {nodes.map((node) => (
              <tr key={node.id}>
                <th scope="row">{node.region && <RegionLink context={context} region={node.region} />}</th>
                <td>
                  <FigureLink context={context} figure={node} />
                </td>
                <td>{node.year}</td>
                <td class="words">
                  <Quote>{node.evidence.quote}</Quote>
                </td>
                <td class="words">
                  <DocumentLink context={context} document={node.document} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Pager context={context} pageInfo={pageInfo} list="statements" />
    </>
  )
}

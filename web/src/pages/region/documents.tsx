import { ColumnHeads } from '../../parts/column-heads.js'
import { Findings } from '../../parts/findings.js'
import { DocumentLink } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import type { Context } from '../../shared/page.js'
import type { Place } from './goals.js'
import type { RegionQuery } from './region.generated.js'
import words from './words.json' with { type: 'json' }

/** The documents of a region, by date. */
export function RegionDocuments({ context, documents }: { context: Context; documents: Place['documents'] }) {
  const { say, label } = context
  const { nodes, totalCount } = documents
  return (
    <>
      {totalCount > nodes.length && <p class="notes">{say(words.firstOf, { n: nodes.length, of: totalCount })}</p>}
      <Scroll label={say(words.documents)}>
        <table class="goals">
          <ColumnHeads
            context={context}
            titles={[words.document, words.number, words.kind, words.issued, words.state]}
          />
          <tbody>
            {nodes.map((document) => (
              <tr key={document.id}>
                <th scope="row">
                  <DocumentLink context={context} document={document} />
                </th>
                <td lang="zh-CN">{document.documentNumber}</td>
                <td>{label('DocumentKind', document.kind)}</td>
                <td class="value">{document.issuedOn}</td>
                <td>{label('DocumentStatus', document.status)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

interface FindingsProps {
  context: Context
  findings: NonNullable<RegionQuery['findings']>
}

/** What a careful reader of these documents should look at. */
export function RegionFindings({ context, findings }: FindingsProps) {
  const { say } = context
  const { nodes, totalCount } = findings
  if (totalCount === 0) return <p class="notes">{say(words.noFindings)}</p>
  return (
    <>
      {totalCount > nodes.length && <p class="notes">{say(words.firstOf, { n: nodes.length, of: totalCount })}</p>}
      <Findings context={context} findings={nodes} />
    </>
  )
}

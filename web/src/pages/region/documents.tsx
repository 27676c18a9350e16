import { ColumnHeads } from '../../parts/column-heads.js'
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

/** What a careful reader of these documents should look at. */
export function Findings({ context, findings }: { context: Context; findings: NonNullable<RegionQuery['findings']> }) {
  const { say, label } = context
  const { nodes, totalCount } = findings
  if (totalCount === 0) return <p class="notes">{say(words.noFindings)}</p>
  return (
    <>
      {totalCount > nodes.length && <p class="notes">{say(words.firstOf, { n: nodes.length, of: totalCount })}</p>}
      <ul class="findings">
        {nodes.map((finding) => (
          <li class={finding.severity} key={finding.id}>
            <strong>{label('FindingKind', finding.kind)}</strong> <small>{label('Severity', finding.severity)}</small>
            <br />
            {finding.why[context.language]}
            <br />
            {finding.documents.map((document) => (
              <small key={document.id}>
                <DocumentLink context={context} document={document} />{' '}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

import { ColumnHeads } from '../../parts/column-heads.js'
import { DocumentLink, RegionLink } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import type { Context } from '../../shared/page.js'
import type { Lineage } from './tree.js'
import words from './words.json' with { type: 'json' }

/** The documents that a lineage leads through, nearest first, with what they cite of each other. */
export function LineageDocuments({ context, lineage }: { context: Context; lineage: Lineage }) {
  const { say, label } = context
  const { documents, citations } = lineage
  const titles = new Map(documents.map((document) => [document.id, document]))
  return (
    <Scroll label={say(words.documents)}>
      <table class="on-way">
        <ColumnHeads context={context} titles={[words.document, words.region, words.state, words.cites]} />
        <tbody>
          {documents.map((document) => (
            <tr key={document.id}>
              <th scope="row">
                <DocumentLink context={context} document={document} />{' '}
                <small lang="zh-CN">{document.documentNumber}</small>
              </th>
              <td>{document.region && <RegionLink context={context} region={document.region} />}</td>
              <td>
                {label('DocumentStatus', document.status)}
                {document.status !== 'INGESTED' && <strong class="wanted">{say(words.wanted)}</strong>}
              </td>
              <td>
                <Cited context={context} citations={citations} from={document.id} titles={titles} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface CitedProps {
  context: Context
  citations: Lineage['citations']
  from: string
  titles: ReadonlyMap<string, Lineage['documents'][number]>
}

function Cited({ context, citations, from, titles }: CitedProps) {
  const cited = citations.flatMap(({ relation, from: { id }, to }) => {
    const document = titles.get(to.id)
    return id === from && document ? [{ relation, document }] : []
  })
  if (cited.length === 0) return null
  return (
    <ul class="plain">
      {cited.map(({ relation, document }) => (
        <li key={`${document.id} ${relation}`}>
          <span lang="zh-CN">{document.title}</span> <small>{context.label('CitationRelation', relation)}</small>
        </li>
      ))}
    </ul>
  )
}

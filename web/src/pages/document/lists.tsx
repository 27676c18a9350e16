import { ColumnHeads } from '../../parts/column-heads.js'
import type { DocumentFigure } from '../../parts/document/load-figures.js'
import { DocumentLink, figureAnchor, Quote, RegionLink } from '../../parts/links.js'
import { Scroll } from '../../parts/scroll.js'
import { outsideAddress, step } from '../../shared/address.js'
import type { Context } from '../../shared/page.js'
import { headingOf, type KnownDocument, type Named } from './known.js'
import words from './words.json' with { type: 'json' }

/** The headings of a document, each leading to its place in the text. */
export const Outline = ({ context, sections }: { context: Context; sections: KnownDocument['sections'] }) => (
  <nav class="outline" aria-label={context.say(words.outline)}>
    <ol lang="zh-CN">
      {sections.map((section, i) => (
        <li class={`depth${Math.min(section.depth, 4)}`} key={section.id}>
          <a href={`#s-${i + 1}`}>{headingOf(section)}</a>
        </li>
      ))}
    </ol>
  </nav>
)

/** The figures of a document in its order, each leading to its words and to its own page. */
export const FigureList = ({ context, figures }: { context: Context; figures: readonly DocumentFigure[] }) => (
  <ol class="figures">
    {figures.map((figure) => {
      const name = figure.indicator ? context.name(figure.indicator) : figure.indicatorName
      return (
        <li class={figure.__typename === 'Target' ? 'goal' : 'result'} key={figure.id}>
          <a href={`#${figureAnchor(figure.id)}`}>
            <b lang="zh-CN">
              {figure.printed}
              <span class="unit" lang="zh-CN">
                {figure.unit}
              </span>
            </b>{' '}
            <span lang={figure.indicator ? undefined : 'zh-CN'}>{name}</span>{' '}
            {figure.year !== null && <small>{figure.year}</small>}
          </a>
          <a class="more" href={context.link(step('/t', figure.id))} aria-label={context.say(words.detail, { name })}>
            →
          </a>
        </li>
      )
    })}
  </ol>
)

/** Figures of a document whose text is not here: with the words and the page that they were entered from. */
export const FigureTable = ({ context, figures }: { context: Context; figures: readonly DocumentFigure[] }) => {
  const { say } = context
  return (
    <Scroll label={say(words.figures)}>
      <table>
        <ColumnHeads
          context={context}
          titles={[words.indicator, words.value, words.year, words.sheetKind, words.quote, words.source]}
        />
        <tbody>
          {figures.map((figure) => {
            const source = outsideAddress(figure.evidence.sourceUrl)
            return (
              <tr id={figureAnchor(figure.id)} key={figure.id}>
                <th scope="row">{figure.indicator ? context.name(figure.indicator) : figure.indicatorName}</th>
                <td>
                  <a class="figure" href={context.link(step('/t', figure.id))}>
                    {figure.printed}
                    <span class="unit" lang="zh-CN">
                      {figure.unit}
                    </span>
                  </a>
                </td>
                <td>{figure.year}</td>
                <td>{say(figure.__typename === 'Target' ? words.goal : words.result)}</td>
                <td class="quote">
                  <Quote>{figure.evidence.quote}</Quote>
                </td>
                <td>
                  {source === null ? (
                    figure.evidence.sourceUrl
                  ) : (
                    <a href={source} rel="noreferrer">
                      {new URL(source).hostname}
                    </a>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}

interface CitationsProps {
  context: Context
  document: KnownDocument
  /** Citations of one other document each, in their order. */
  citations: readonly { id: string; relation: string; quote: string; other: Named }[]
}

/** Documents at the other end of citations, each once, with the words and a way to hold the two side by side. */
export function Citations({ context, document, citations }: CitationsProps) {
  const { say, label } = context
  const others = new Map<string, { other: Named; own: CitationsProps['citations'][number][] }>()
  for (const citation of citations) {
    const known = others.get(citation.other.id)
    if (known) known.own.push(citation)
    else others.set(citation.other.id, { other: citation.other, own: [citation] })
  }
  const keyOf = (one: { id: string; documentNumber: string | null }) => one.documentNumber ?? one.id
  return (
    <ul class="citations">
      {[...others.values()].map(({ other, own }) => (
        <li key={other.id}>
          <DocumentLink context={context} document={other} />{' '}
          {other.region && <RegionLink context={context} region={other.region} />}{' '}
          <small>
            {[...new Set(own.map(({ relation }) => label('CitationRelation', relation)))].join(' · ')} ·{' '}
            {label('DocumentStatus', other.status)}
          </small>{' '}
          {other.status !== 'REFERENCED' && document.status !== 'REFERENCED' && (
            <a
              href={context.link(`${step('/d', keyOf(document))}${step('/vs', keyOf(other))}`)}
              aria-label={say(words.compareWith, { title: other.title })}
            >
              {say(words.compare)}
            </a>
          )}
          <details>
            <summary>{say(words.quote)}</summary>
            {own.map(({ id, quote }) => (
              <p key={id}>
                <Quote>{quote}</Quote>
              </p>
            ))}
          </details>
        </li>
      ))}
    </ul>
  )
}

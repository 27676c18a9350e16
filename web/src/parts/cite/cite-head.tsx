import type { Cited } from './cited.js'

/** What programs that keep references read in the head of a page (the tags of Highwire Press, as Zotero knows them). */
export function CiteHead({ cited }: { cited: Cited }) {
  const { authors, title, number, date, year, page, address } = cited
  const tags: [string, string | null][] = [
    ['citation_title', title],
    ...authors.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', date?.replaceAll('-', '/') ?? year?.replace(/\D/g, '') ?? null],
    ['citation_technical_report_institution', authors[0] ?? null],
    ['citation_technical_report_number', number],
    ['citation_firstpage', page === null ? null : String(page)],
    ['citation_language', 'zh-CN'],
    ['citation_abstract_html_url', address],
  ]
  return tags.map(([name, value]) => value !== null && <meta name={name} content={value} key={`${name} ${value}`} />)
}

/**
 * Facts for search engines (schema.org), as JSON-LD. It is data, not script: the policy of pages lets it be. No text of a
 * document can end it, because < is written as an escape of JSON.
 */
export function Facts({ facts }: { facts: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

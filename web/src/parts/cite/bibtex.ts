import type { Cited } from './cited.js'

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text that LaTeX prints as it is. */
const literal = (text: string): string => text.replace(/[\\{}$&#%_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)

/** An address: \url takes its signs as they are, but braces must match. */
const verbatim = (text: string): string =>
  text.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** An entry of BibTeX: a report of the body that issued it; @misc where none is known, because a report needs one. */
export function bibtex(cited: Cited): string {
  const { key, authors, title, number, date, year, page, quote, address, accessed } = cited
  const fields: [string, string | null][] = [
    // Names of bodies are not of a person: braces keep them whole.
    ['author', authors.length === 0 ? null : authors.map((name) => `{${literal(name)}}`).join(' and ')],
    ['title', `{${literal(title)}}`],
    ['institution', authors[0] === undefined ? null : literal(authors[0])],
    ['number', number && literal(number)],
    ['year', year?.replace(/\D/g, '') ?? null],
    ['date', date],
    ['pages', page === null ? null : String(page)],
    ['url', verbatim(address)],
    ['urldate', accessed],
    ['note', quote && literal(quote)],
    ['langid', 'chinese'],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]))
  return `@${authors.length === 0 ? 'misc' : 'techreport'}{${key},\n${lines.join(',\n')}\n}\n`
}

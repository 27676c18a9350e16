import { href, type Parameters } from './address.js'
import { type Language, preferredLanguage, said } from './language.js'
import type { Context } from './page.js'

/** Labels by their set and code (`Basis.POINT`), as the graph has them. */
export type Labels = ReadonlyMap<string, { zh: string; en: string }>

/** The language of a visit: the one that its address asks for, else the one that its browser prefers. */
export function languageOf(url: URL, accepted: string | undefined): Language {
  const asked = url.searchParams.get('lang')
  return asked === 'zh' || asked === 'en' ? asked : preferredLanguage(accepted)
}

/** What the addresses of a site are made of. */
interface Site {
  /** Paths of the files that browsers load, by their names. */
  assets?: ReadonlyMap<string, string>
  /** What stands before every path where a proxy serves the site below one: /plans. */
  root?: string
}

/** What the parts of a page need to know of a visit. `url` is that of the page, without the root of its site. */
export function contextOf(
  url: URL,
  language: Language,
  labels: Labels,
  { assets = new Map(), root = '' }: Site = {},
): Context {
  const explicit = url.searchParams.has('lang') ? { lang: language } : {}
  const formats = new Map<number, Intl.NumberFormat>()
  const format = (digits: number) => {
    const known = formats.get(digits) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits })
    formats.set(digits, known)
    return known
  }
  return {
    language,
    url,
    say: (words, values) => said(words, language, values),
    name: (thing) => (thing == null ? '' : (language === 'en' && thing.nameEn) || thing.name),
    label: (set, code) => labels.get(`${set}.${code}`)?.[language] ?? code,
    both: (set, code) => labels.get(`${set}.${code}`) ?? null,
    list: (texts) => texts.join(language === 'zh' ? '、' : ', '),
    site: `${url.origin}${root}`,
    path: (path) => `${root}${path}`,
    link: (path, parameters = {}) => href(`${root}${path}`, { ...parameters, ...explicit }),
    here: (changes) => href(`${root}${url.pathname}`, { ...parametersOf(url), ...changes }),
    asset: (name) => `${root}${assets.get(name) ?? ''}`,
    number: (value, digits = 2) => format(digits).format(value),
  }
}

function parametersOf({ searchParams }: URL): Parameters {
  const names = [...new Set(searchParams.keys())]
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name).join(',')]))
}

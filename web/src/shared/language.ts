/** Languages of the pages. */
export type Language = 'zh' | 'en'

/** A text in both languages; `{name}` stands for a value that is put in. */
export interface Words {
  zh: string
  en: string
}

/** What is put into a text in place of `{name}`. */
export type Values = Readonly<Record<string, string | number>>

/**
 * The language that a browser prefers of ours, by the order and weights of its header Accept-Language (RFC 9110 12.5.4);
 * Chinese, that of the documents, where it prefers neither.
 */
export function preferredLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').split(',').flatMap((range, position) => {
    const [, tag = '', weight = '1'] = /^\s*([a-z*]+)(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(range) ?? []
    const language = tag.toLowerCase()
    return language === 'zh' || language === 'en' ? [{ language, weight: Number(weight), position }] : []
  })
  const [first] = ranges.sort((a, b) => b.weight - a.weight || a.position - b.position)
  return first !== undefined && first.weight > 0 && first.language === 'en' ? 'en' : 'zh'
}

/** A text in one language, with its values put in. */
export const said = (words: Words, language: Language, values: Values = {}): string =>
  words[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

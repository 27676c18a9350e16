import { nameKey } from '@plangraph/figures'
import type { Catalogue } from '../catalogue/types.js'

/** Policy field that a title tells: the one with the longest keyword in it; null where it has none. */
export function documentField(title: string, catalogue: Pick<Catalogue, 'fields'>): string | null {
  const key = nameKey(title)
  const found = catalogue.fields
    .flatMap(({ code, keywords }) => keywords.map((keyword) => ({ code, keyword: nameKey(keyword) })))
    .filter(({ keyword }) => key.includes(keyword))
    .sort((a, b) => b.keyword.length - a.keyword.length)
  return found[0]?.code ?? null
}

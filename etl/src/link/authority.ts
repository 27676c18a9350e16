import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { generalField } from './link-basis.js'
import type { Authority } from './model.js'

/** What an issuer's name, or the head of a document number, tells of its rank. */
const ranks: [RegExp, Authority][] = [
  [pattern`${words('congress')}|^中共.*委(?:员会)?$|(?:[省市县区州]|自治区)委(?:员会)?$|^${words('party-centre')}`, 0],
  [pattern`${words('office-ending')}$|${words('office-sign')}`, 2],
  [pattern`政府$|^国务院$|${words('government-sign')}`, 1],
]

/**
 * Rank of a document's issuers, the highest of several. Outlines of all fields (国民经济和社会发展) are resolved by the
 * people's congress. Where nothing is known a department is assumed.
 */
export function authorityOf(document: {
  field: string | null
  kind: string
  documentNumber: string | null
  issuers: readonly string[]
}): Authority {
  if (document.kind === 'OUTLINE' && document.field === generalField) return 0
  const names = document.issuers.length > 0 ? document.issuers : [document.documentNumber ?? '']
  const found = names.map((name) => ranks.find(([pattern]) => pattern.test(name))?.[1] ?? 3)
  return Math.min(...found) as Authority
}

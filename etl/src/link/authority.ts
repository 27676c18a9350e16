import type { Authority } from './model.js'

/** What an issuer's name, or the head of a document number, tells of its rank. */
const ranks: [RegExp, Authority][] = [
  [/人民代表大会|人大(?:常委会)?|^中共.*委(?:员会)?$|(?:省|市|县|区|州|自治区)委(?:员会)?$|^中共中央|^中央/, 0],
  [/(?:办公厅|办公室)$|政办|国办|委办/, 2],
  [/人民政府$|政府$|^国务院$|政发|国发/, 1],
]

/**
 * Rank of a document's issuers, the highest of several. Outlines of national economic and social development are
 * resolved by the people's congress. Where nothing is known a department is assumed.
 */
export function authorityOf(document: {
  title: string
  kind: string
  documentNumber: string | null
  issuers: readonly string[]
}): Authority {
  if (document.kind === 'OUTLINE' && /国民经济和社会发展/.test(document.title)) return 0
  const names = document.issuers.length > 0 ? document.issuers : [document.documentNumber ?? '']
  const found = names.map((name) => ranks.find(([pattern]) => pattern.test(name))?.[1] ?? 3)
  return Math.min(...found) as Authority
}

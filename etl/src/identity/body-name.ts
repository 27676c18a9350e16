import type { DocumentNumbers } from '../catalogue/types.js'
import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { foldText } from '../model/fold-text.js'
import { NATION, type Places } from './places.js'

export interface NamedBody {
  name: string
  regionCode: string
}

const PARTY = /^.*?(?:中国共产党|中共)(?!中央)/
const BODY = pattern`(?:[部厅局院办委]|${words('body-ending')})$`

/**
 * The bodies that a text names, joint issuers one by one, each with its full name: 省人社厅 in a document of 商洛市 is
 * 陕西省人力资源和社会保障厅. A body whose region the name does not tell is left out.
 *
 * @param scope code of the region whose document prints the text, or null
 */
export function namedBodies(
  printed: string,
  scope: string | null,
  places: Places,
  { shortNames }: Pick<DocumentNumbers, 'shortNames'>,
): NamedBody[] {
  const full = new Map(shortNames.map((entry) => [entry.short, entry.full]))
  return printed.split(/[、,，\s]+/).flatMap((part) => {
    if (!BODY.test(part)) return []
    const regionCode = places.ofBody(part, scope)
    const region = regionCode === null ? undefined : places.get(regionCode)
    if (regionCode === null || region === undefined) return []
    if (regionCode === NATION) return [{ name: full.get(part) ?? part, regionCode }]
    const ofParty = PARTY.test(part)
    const bare = part.replace(PARTY, '')
    const rest = bare.slice((places.leading(bare, scope) ?? places.relative(bare, scope))?.length ?? 0)
    const template = full.get(rest) ?? (ofParty ? `中共{region}${rest}` : `{region}${rest}`)
    return [{ name: template.replace('{region}', region.name), regionCode }]
  })
}

/**
 * Of two lists of a document's issuers the one that counts, whichever came first: the longer one, which names them
 * jointly, else the first in the order of text.
 */
export function betterIssuers<Body extends { name: string }>(a: readonly Body[], b: readonly Body[]): readonly Body[] {
  if (a.length !== b.length) return a.length > b.length ? a : b
  const key = (bodies: readonly Body[]) => bodies.map(({ name }) => foldText(name)).join(' ')
  return key(a) <= key(b) ? a : b
}

import { agrees, type DocumentReference, documentIdOf, isOpen, keysOf } from './document-reference.js'

/** A way in which a document is named that others may mean, with its id. */
interface Name {
  id: string
  reference: DocumentReference
  /** Some name of it prints its place. */
  placed: boolean
}

/** Documents by their keys. */
class Names {
  readonly #byKey = new Map<string, Name[]>()

  /** @param keys those that lead to the document (default: all that the reference has) */
  add(id: string, references: readonly DocumentReference[], keys = keysOf): void {
    const placed = references.some((reference) => reference.placed)
    for (const reference of references)
      for (const key of keys(reference)) {
        const names = this.#byKey.get(key)
        if (names) names.push({ id, reference, placed })
        else this.#byKey.set(key, [{ id, reference, placed }])
      }
  }

  /** The id of the document that a citation means: by its number, else by its titles in their order. */
  find(cited: DocumentReference): string | null {
    for (const key of keysOf(cited)) {
      const meant = (this.#byKey.get(key) ?? []).filter(({ reference, placed }) =>
        agrees({ ...reference, placed }, key, cited),
      )
      if (meant.length > 0)
        return least(meant.map((name) => `${distance(name, cited)} ${name.id}`)).split(' ')[1] as string
    }
    return null
  }
}

/** Documents that are here before those only cited, those of an equal number or title before others. */
function distance({ reference }: Name, cited: DocumentReference): number {
  const sameNumber = reference.numberKey !== null && reference.numberKey === cited.numberKey
  const sameTitle = cited.titleKeys.some((title) => reference.titleKeys.includes(title))
  return (reference.isOwn ? 0 : 4) + (sameNumber ? 0 : 2) + (sameTitle ? 0 : 1)
}

const least = (texts: readonly string[]): string => texts.reduce((a, b) => (b < a ? b : a))

/**
 * The documents that references mean, by the ids of the references: a function of the set of them, so that it does not
 * matter which came first. A document that is here has the id of its own reference. Citations that mean none of these are
 * brought together where they name the same region with the same title and period, or with the same number, and their
 * document has the id that the one that says most gives it; those that leave the region open come last.
 */
export function resolveReferences(given: readonly DocumentReference[]): Map<string, string> {
  const references = [...new Map(given.map((reference) => [reference.id, reference])).values()]
  const found = new Map<string, string>()
  const names = new Names()
  const settle = (id: string, all: readonly DocumentReference[], keys?: typeof keysOf) => {
    for (const reference of all) found.set(reference.id, id)
    names.add(id, all, keys)
  }
  const unmet = (among: readonly DocumentReference[]) => {
    const met = among.map((reference) => [reference, names.find(reference)] as const)
    for (const [reference, id] of met) if (id !== null) found.set(reference.id, id)
    return met.flatMap(([reference, id]) => (id === null ? reference : []))
  }
  const own = groupsOf(
    references.filter(({ isOwn }) => isOwn),
    (reference) => [documentIdOf(reference)],
  )
  for (const group of own) settle(documentIdOf(group[0] as DocumentReference), group)

  const cited = references.filter(({ isOwn }) => !isOwn)
  const placed = unmet(cited.filter(({ region }) => region !== null))
  for (const group of groupsOf(placed.filter(tellsItsOwn), joinedBy)) settle(idOf(group), group)
  const bare = unmet(placed.filter((reference) => !tellsItsOwn(reference)))
  for (const group of groupsOf(bare, ({ titleKeys }) => titleKeys)) settle(idOf(group), group)
  const numbered = unmet(cited.filter((reference) => reference.region === null && !isOpen(reference)))
  for (const group of groupsOf(numbered, joinedBy)) settle(idOf(group), group, widestKeys)
  for (const reference of unmet(cited.filter(isOpen))) found.set(reference.id, documentIdOf(reference))
  return found
}

/** Says enough to tell a document from others of its title. */
const tellsItsOwn = ({ dated, numberKey }: DocumentReference): boolean => dated || numberKey !== null

/** References to documents that are not here mean one where they have one of these in common. */
const joinedBy = ({ dated, numberKey, titleKeys, region }: DocumentReference): string[] => [
  ...(dated ? [titleKeys.at(-1) as string] : []),
  ...(numberKey === null ? [] : [`${region ?? ''} ${numberKey}`]),
]

const widestKeys = ({ numberKey, titleKeys }: Pick<DocumentReference, 'numberKey' | 'titleKeys'>): string[] =>
  keysOf({ numberKey, titleKeys: titleKeys.slice(-1) })

/** The id by the reference that says most. */
function idOf(group: readonly DocumentReference[]): string {
  const rank = ({ dated, numberKey, titleKeys }: DocumentReference) =>
    `${dated ? 0 : 1} ${titleKeys.at(-1)} ${numberKey ?? ''}`
  const chief = group.reduce((a, b) => (rank(b) < rank(a) ? b : a))
  return documentIdOf(chief)
}

/** Puts references together that have, directly or through others, a key in common. */
function groupsOf(
  references: readonly DocumentReference[],
  keysIn: (reference: DocumentReference) => readonly string[],
): DocumentReference[][] {
  const groupOf = new Map<string, DocumentReference[]>()
  for (const reference of references) {
    const keys = keysIn(reference)
    const others = new Set(keys.flatMap((key) => [groupOf.get(key) ?? []]).filter(({ length }) => length > 0))
    const group = [...others].flat()
    group.push(reference)
    for (const member of group) for (const key of keysIn(member)) groupOf.set(key, group)
  }
  return [...new Set(groupOf.values())]
}

import { shortHash } from '../model/hash.js'

/** How a document is named, by itself or by another that cites it. */
export interface DocumentReference {
  /** number:陕政办发〔2021〕31号, or null. */
  numberKey: string | null
  /** title:<region>:<bare title>:<period>, most likely region first; a title that names no place may mean several. */
  titleKeys: readonly string[]
  /** Known region, or null where the reference does not tell. */
  region: string | null
  /** The title itself prints the place: 陕西省…规划. Such a document is never meant by a title that prints none. */
  placed: boolean
  /** The bare title names a period, so that a region has one document of that title. */
  dated: boolean
}

/** What the registry needs to know of a document to tell it from another of the same title. */
export interface RegisteredDocument {
  id: string
  numberKey: string | null
  region: string | null
  placed: boolean
  keys: readonly string[]
}

interface Entry extends Omit<RegisteredDocument, 'keys'> {
  keys: Set<string>
}

/**
 * Documents by their keys. A document's id is the hash of the first key it became known by; every other key it is
 * named by later resolves to the same id, so an id never changes when a number, a file or another title turns up.
 */
export class DocumentRegistry {
  readonly #documents = new Map<string, Entry>()
  readonly #byKey = new Map<string, string>()

  constructor(known: readonly RegisteredDocument[]) {
    for (const document of known) {
      this.#documents.set(document.id, { ...document, keys: new Set(document.keys) })
      for (const key of document.keys) this.#byKey.set(key, document.id)
    }
  }

  /** The id of the document meant; a reference to none that is known makes a new one. */
  resolve(reference: DocumentReference): string {
    const id = this.#find(reference) ?? this.#create(reference)
    const document = this.#documents.get(id)
    if (!document) throw new Error(`The document ${id} is not in the registry.`)
    document.numberKey ??= reference.numberKey
    document.region ??= reference.region
    document.placed ||= reference.placed
    for (const key of keysOf(reference)) this.#claim(key, id)
    return id
  }

  /** Keys that lead to the document. */
  keys(id: string): string[] {
    return [...(this.#documents.get(id)?.keys ?? [])].sort()
  }

  #find(reference: DocumentReference): string | null {
    for (const key of keysOf(reference)) {
      const id = this.#byKey.get(key)
      if (id !== undefined && this.#agrees(id, key, reference)) return id
    }
    return null
  }

  /**
   * Equal keys mean one document, except: two places may abbreviate themselves alike in their numbers (安政办发), a
   * region may issue an undated title twice under two numbers, and a title without a place may stand for a document of
   * several regions, but for none that prints its place.
   */
  #agrees(id: string, key: string, reference: DocumentReference): boolean {
    const document = this.#documents.get(id)
    if (!document) return false
    const otherRegion = document.region !== null && reference.region !== null && document.region !== reference.region
    if (key === reference.numberKey)
      return !otherRegion || reference.titleKeys.some((title) => document.keys.has(title))
    if (reference.region === null ? document.placed : document.region === null && reference.placed) return false
    const otherNumber =
      document.numberKey !== null && reference.numberKey !== null && document.numberKey !== reference.numberKey
    return !otherRegion && (reference.dated || !otherNumber)
  }

  #create(reference: DocumentReference): string {
    let id = newId(reference, 1)
    for (let ordinal = 2; this.#documents.has(id); ordinal++) id = newId(reference, ordinal)
    this.#documents.set(id, { id, numberKey: null, region: null, placed: false, keys: new Set() })
    return id
  }

  /** A key stays with the document it led to first, unless that one now turns out to belong to another region. */
  #claim(key: string, id: string): void {
    const owner = this.#byKey.get(key)
    if (owner !== undefined && owner !== id) {
      const region = this.#documents.get(owner)?.region
      const mine = this.#documents.get(id)?.region
      if (!key.startsWith(`title:${mine}:`) || region === mine) return
      this.#documents.get(owner)?.keys.delete(key)
    }
    this.#byKey.set(key, id)
    this.#documents.get(id)?.keys.add(key)
  }
}

/**
 * The id that a reference gives a document that is not known yet; of a higher ordinal where that one is taken. A title
 * that may mean several regions gives the id it would have as a document of the widest of them, because lower regions
 * usually print their names into their titles.
 */
export function newId({ numberKey, titleKeys }: DocumentReference, ordinal: number): string {
  const first = numberKey ?? (titleKeys.at(-1) as string)
  return ordinal === 1 ? shortHash('document', first) : shortHash('document', first, ordinal)
}

export const keysOf = (reference: DocumentReference): string[] =>
  reference.numberKey === null ? [...reference.titleKeys] : [reference.numberKey, ...reference.titleKeys]

import { pattern, words } from '../language/lexicon/lists/word-lists.js'
/** A region as far as its name and lineage matter. */
export interface Place {
  code: string
  name: string
  level: 'NATIONAL' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY'
  parentCode: string | null
}

export const NATION = '100000'

const LONGEST_NAME = 15

/** Bodies of the state: 国务院办公厅, 中共中央, 人力资源和社会保障部. */
const STATE_BODY = pattern`^${words('state-body-lead')}|^[\u4e00-\u9fff]{2,12}部(?:$|[、,，]|办公厅)`

/** How a body named relative to its document begins, and how the name of its region ends. */
const RELATIVE: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:省|自治区)/, /(?:省|自治区)$/],
  [/^[市州]/, /[市州]$/],
  [/^[县区旗]/, /[县区旗市]$/],
]

/** Regions by name and by lineage. */
export class Places {
  readonly #byCode: ReadonlyMap<string, Place>
  readonly #byName = new Map<string, Place[]>()

  constructor(places: readonly Place[]) {
    this.#byCode = new Map(places.map((place) => [place.code, place]))
    for (const place of places) {
      const namesakes = this.#byName.get(place.name)
      if (namesakes) namesakes.push(place)
      else this.#byName.set(place.name, [place])
    }
  }

  has(code: string): boolean {
    return this.#byCode.has(code)
  }

  get(code: string): Place | undefined {
    return this.#byCode.get(code)
  }

  /** The region itself and those above it, innermost first: 安康市, 陕西省, 全国. */
  lineage(code: string | null): string[] {
    const codes: string[] = []
    for (let at = code; at !== null && !codes.includes(at); at = this.#byCode.get(at)?.parentCode ?? null)
      codes.push(at)
    return codes
  }

  /**
   * The region whose name a text begins with, province before city included: 陕西省西安市… → 610100.
   * A name of several counties counts only for the one that `scope` (a region code) lies in or contains.
   */
  leading(text: string, scope: string | null): { code: string; length: number } | null {
    let found: { code: string; length: number } | null = null
    for (;;) {
      const next = this.#next(text, found, scope)
      if (next === null) return found
      found = next
    }
  }

  #next(text: string, above: { code: string; length: number } | null, scope: string | null) {
    const from = above?.length ?? 0
    for (let length = Math.min(LONGEST_NAME, text.length - from); length >= 2; length--) {
      const namesakes = this.#byName.get(text.slice(from, from + length))
      const place = namesakes && this.#choose(namesakes, above?.code ?? null, scope)
      if (place) return { code: place.code, length: from + length }
    }
    return null
  }

  #choose(namesakes: readonly Place[], above: string | null, scope: string | null): Place | undefined {
    const related = (place: Place) =>
      scope !== null && (this.lineage(scope).includes(place.code) || this.lineage(place.code).includes(scope))
    if (above !== null) return namesakes.find((place) => place.parentCode === above)
    if (namesakes.length === 1 && namesakes[0]?.level !== 'COUNTY') return namesakes[0]
    return namesakes.find(related)
  }

  /**
   * The region a body belongs to: by its name (西安市人民政府 → 610100), relative to the region of the document that
   * names it (省人社厅, 市政府办公室), or the nation for bodies of the state. null where the name does not tell.
   */
  ofBody(name: string, scope: string | null): string | null {
    const bare = name.replace(/[\s“”"《》]/g, '')
    const rest = bare.replace(/^.*?(?:中国共产党|中共)(?!中央)/, '')
    const own = (this.leading(rest, scope) ?? this.relative(rest, scope))?.code
    return own ?? (STATE_BODY.test(bare) ? NATION : null)
  }

  /** The region that a text begins with relative to `scope`: 省人社厅 named by a city's document → its province. */
  relative(text: string, scope: string | null): { code: string; length: number } | null {
    for (const [start, ending] of RELATIVE) {
      const length = start.exec(text)?.[0].length
      if (length === undefined) continue
      const code = this.lineage(scope).find((above) => ending.test(this.#byCode.get(above)?.name ?? ''))
      return code === undefined ? null : { code, length }
    }
    return null
  }
}

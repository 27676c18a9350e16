import type { NamesQuery } from './names.generated.js'

export type Found = NamesQuery['names']
type Region = Found['regions'][number]

/** What a text asks for: figures, documents and passages of places, about something. */
export interface Interpretation {
  /** Codes of the regions that it names; empty where it names none. */
  places: string[]
  /** What is left of it beside the names of places. */
  about: string
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Is this the name of a region, or the name without the word for its kind (西安 for 西安市)? */
function isNamed({ name, nameEn }: Region, word: string): boolean {
  if (isHan(word)) return name === word || (name.startsWith(word) && name.length === word.length + 1)
  return nameEn !== null && folded(nameEn) === folded(word)
}

const folded = (text: string): string => text.toLowerCase().replace(/['’]/g, '')

/** The words of a text, of which each may name a place: `西安 失业率`. */
export const wordsOf = (text: string): string[] => [...new Set(text.split(/\s+/).filter((word) => word !== ''))]

/**
 * What a text asks for, by what is known of it as a whole and of its words.
 *
 * @param found of the text and of each of its words, what bears such a name
 */
export function interpret(text: string, found: ReadonlyMap<string, Found>): Interpretation {
  const placesIn = (words: string) => {
    const { regions = [], isGuess = true } = found.get(words) ?? {}
    return isGuess ? [] : regions.filter((region) => isNamed(region, words)).map(({ code }) => code)
  }
  const whole = placesIn(text)
  if (whole.length > 0) return { places: whole, about: '' }
  const words = wordsOf(text)
  return {
    places: words.flatMap(placesIn),
    about: words.filter((word) => placesIn(word).length === 0).join(' '),
  }
}

/** The variables of a search for goals: by the words of documents, or, in another language than theirs, by indicators. */
export function goalsAsked({ places, about }: Interpretation, indicators: readonly { code: string }[]) {
  const byIndicator = about !== '' && !isHan(about) && indicators.length > 0
  return {
    ...(places.length > 0 && { regions: places }),
    ...(byIndicator ? { indicators: indicators.map(({ code }) => code) } : about !== '' && { text: about }),
  }
}

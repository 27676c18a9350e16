import type { Ask } from '../../shared/ask.js'
import { FoundDocument, type FoundQuery, type FoundQueryVariables } from './found.generated.js'
import { type Found, goalsAsked, type Interpretation, interpret, wordsOf } from './interpretation.js'
import { NamesDocument } from './names.generated.js'

/** The groups of what is found that may be long, and can be read on alone. */
export const GROUPS = ['goals', 'documents', 'passages'] as const
export type Group = (typeof GROUPS)[number]

/** Rows of each group beside the others, and of one that is read alone. */
const [SOME, MANY] = [6, 50]

/** Words of a text that are looked up by themselves: more are a sentence, not names. */
const MOST_WORDS = 4

export interface Results extends FoundQuery {
  names: Found
  meaning: Interpretation
  variables: FoundQueryVariables
}

/** Looks for a text everywhere. @throws {AskError} for one that can not be looked for */
export async function search(ask: Ask, text: string, only: Group | null, after: string | null): Promise<Results> {
  const words = wordsOf(text)
  const asked = words.length > 1 && words.length <= MOST_WORDS ? [text, ...words] : [text]
  const found = new Map<string, Found>()
  await Promise.all(
    asked.map(async (words) => found.set(words, (await ask(NamesDocument, { text: words, first: 10 })).names)),
  )
  const meaning = interpret(text, found)
  const { places, about } = meaning
  const whole = found.get(text) ?? { isGuess: false, regions: [], indicators: [] }
  const partly = about === '' || about === text ? whole : (await ask(NamesDocument, { text: about, first: 10 })).names
  const size = (group: Group) => (only === null ? SOME : only === group ? MANY : 0)
  const next = (group: Group) => (only === group ? after : null)
  const variables = {
    goals: goalsAsked(meaning, partly.isGuess ? [] : partly.indicators),
    documents: { ...(places.length > 0 && { regions: places }), ...(about !== '' && { text: about }) },
    text: about || text,
    regions: places.length > 0 && about !== '' ? places : null,
    goalsFirst: size('goals'),
    goalsAfter: next('goals'),
    documentsFirst: size('documents'),
    documentsAfter: next('documents'),
    passagesFirst: size('passages'),
    passagesAfter: next('passages'),
  }
  return { ...(await ask(FoundDocument, variables)), names: namesOf(whole, partly, found, places), meaning, variables }
}

/** The names to show: of the whole text, else the places in it and what the rest of it names. */
function namesOf(whole: Found, rest: Found, found: ReadonlyMap<string, Found>, places: readonly string[]): Found {
  if (whole.regions.length + whole.indicators.length > 0 && !whole.isGuess) return whole
  const named = [...found.values()].flatMap(({ regions }) => regions).filter(({ code }) => places.includes(code))
  if (named.length === 0) return whole
  return {
    isGuess: false,
    regions: [...new Map(named.map((region) => [region.code, region])).values()],
    indicators: rest.isGuess ? [] : rest.indicators,
  }
}

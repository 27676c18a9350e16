import type { Token } from '../../language/tokens.js'
import type { Member } from '../clauses/members.js'

/** The place that a sentence mentions; it lasts to the end of the sentence, until another is named. */
export interface PlaceScope {
  /** null for the document's own. */
  place: Token | null
  /** It was named without a thing, to compare (全省26%，|我市27%): a thing of its own behind it is not of that place. */
  compares: boolean
}

export const noPlace: PlaceScope = { place: null, compares: false }

/** The scope of a member's amounts: of several places with one amount, none. */
export function afterPlace(scope: PlaceScope, { places, subject, counted }: Member): PlaceScope {
  const namesThing = subject.length > 0 || counted.length > 0
  if (places.length === 0) return scope.compares && namesThing ? noPlace : scope
  const [place = null, ...others] = places
  return others.length > 0 ? noPlace : { place, compares: !namesThing }
}

/** 汉滨区、旬阳市|分别达到2万人、1万人: each amount has the place that is named in its place. */
export const ownPlace = (scope: PlaceScope, { places, isEachOfPlaces }: Member, ordinal: number): Token | null =>
  isEachOfPlaces ? (places[ordinal] ?? null) : scope.place

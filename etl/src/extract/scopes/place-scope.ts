import { is, type Token } from '../../language/tokens.js'
import type { Member } from '../clauses/members.js'

/** The place that a sentence mentions; it lasts to the end of the sentence, until another is named. */
export type PlaceScope = Token | null

/** 全国文明城市达到5个: 全国 is part of a title unless something is measured of the nation. */
const measures = ({ subject, predicate }: Member) =>
  subject.some((token) => is(token, 'MEASURE')) || predicate.kind === 'change'

/** The scope after the words at the head of a member. */
export function afterPlace(scope: PlaceScope, member: Member): PlaceScope {
  const { place } = member
  if (!place) return scope
  const nation = place.word?.level === 'NATIONAL' || place.text === '全国'
  if (nation && !measures(member)) return scope
  return place
}

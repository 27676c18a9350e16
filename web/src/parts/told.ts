import type { Words } from '../shared/language.js'
import type { Context } from '../shared/page.js'
import { unitText } from './links.js'

/** Something whose names are known in both languages. */
type Named = { name: string; nameEn?: string | null } | null | undefined

/** A Chinese name that is no part of a longer one, or of a title. */
const alone = (name: string): RegExp =>
  new RegExp(`(?<![\\p{Script=Han}“”])${name.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')}(?![\\p{Script=Han}“”])`, 'gu')

/** A unit of Chinese letters behind a number as it is printed: 60万人, [60]万人. */
const UNIT = /(?<=\d[\]})]?)\p{Script=Han}+/gu

/** A sentence of the graph: in English with the English names of what it is about, as far as they are known, and units. */
export function toldOf(context: Context, sentence: Words, about: readonly Named[]): string {
  if (context.language !== 'en') return context.say(sentence)
  const known = about.flatMap((thing) => (thing?.nameEn ? [{ name: thing.name, nameEn: thing.nameEn }] : []))
  const named = known
    .sort((a, b) => b.name.length - a.name.length)
    .reduce((text, { name, nameEn }) => text.replace(alone(name), () => nameEn), sentence.en)
  return named.replace(UNIT, (unit) =>
    context.both('units', unit) === null ? unit : ` ${unitText(context, unit).trim()}`,
  )
}

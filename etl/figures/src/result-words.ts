import type { Basis, Direction, Measure } from '@plangraph/database'
import { countsTimes } from './compare.js'
import { nameForm } from './names.js'
import printed from './result-words.json' with { type: 'json' }

/** Words by which a goal of one document and a result of another are held to be of one thing, each with an example. */
export interface ResultWords {
  /** End names of what flows: there is no level of it. */
  flows: Words
  /** Begin names and only say that something comes to be. */
  brings: Words
  /** Say of a result that it is not the final one. */
  estimates: Words
  /** End names of what more is better of. */
  gains: Words
  /** Stand in names of what less is better of. */
  losses: Words
}

type Words = Readonly<Record<string, string | undefined>>

export const resultWords: ResultWords = printed

/** Source of a pattern for one of the words, the longest first. */
const oneOf = (words: Words): string =>
  `(?:${Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|')})`

/** Names of change as `nameForm` writes them. */
const isChange = (form: string) => form.endsWith('增长率') || form.endsWith('提高') || form.endsWith('下降')

/** What names and sentences tell by the words given. */
export function resultTellsOf(words: ResultWords) {
  const flow = new RegExp(`${oneOf(words.flows)}$`)
  const brings = new RegExp(`^${oneOf(words.brings)}(?=..)`)
  const gain = new RegExp(`${oneOf(words.gains)}(?:增长率|提高)?$`)
  const loss = new RegExp(oneOf(words.losses))
  const estimate = new RegExp(oneOf(words.estimates))
  return {
    /** What a name that is not in the catalogue measures, by its end and its unit: 地方财政总收入 flows, a rate is a rate. */
    measureOfName: (name: string, unit: string | null): Measure => {
      if (unit === '%') return isChange(nameForm(name)) ? 'GROWTH' : 'RATIO'
      return flow.test(name) || name.startsWith('新增') || countsTimes(unit) ? 'FLOW' : 'STOCK'
    },
    /**
     * Which way is better of a name that is not in the catalogue: less of a loss, and more of its fall; more of a gain, and of
     * what is done in a time, 新建牧场2.6万平方米: a plan counts what it means to bring about. NEUTRAL where nothing tells it.
     */
    directionOfName: (name: string, { basis, unit }: { basis: Basis; unit: string | null }): Direction => {
      const form = nameForm(name)
      if (form.endsWith('下降')) return loss.test(form) ? 'HIGHER' : 'NEUTRAL'
      if (loss.test(form)) return 'LOWER'
      const isDeed = basis !== 'POINT' && unit !== '%'
      return isDeed || gain.test(form) || gain.test(name) ? 'HIGHER' : 'NEUTRAL'
    },
    /** Form in which names of the same deed are equal: 实施棚户区改造 and 棚户区改造, 建成大棚 and 新建大棚. */
    deedForm: (name: string): string => nameForm(name.replace(brings, '')),
    /** Does a sentence say of its numbers that they are not final? 预计完成84亿元 */
    isEstimate: (sentence: string): boolean => estimate.test(sentence),
  }
}

export const { measureOfName, directionOfName, deedForm, isEstimate } = resultTellsOf(resultWords)

/** What a unit counts, whatever its scale: 万人 and 人, 亿元 and 万元. null counts nothing. */
export const unitKind = (unit: string | null): string | null => unit?.replace(/^[十百千万亿]+(?=.)/, '') ?? null

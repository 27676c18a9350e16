import printed from './name-words.json' with { type: 'json' }

const quotes = /[“”"'‘’「」『』《》〈〉]/g
const dashes = /[—–―－~～〜]+/g

/**
 * Key under which two printings of one name are equal: widths folded, white space and quotation marks dropped, dashes
 * and letter case unified. Two names with one key are one name.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(quotes, '').replace(dashes, '-').toLowerCase()
}

/** A named rewriting of name keys, applied to printed and catalogue names alike, that does not change what is counted. */
export interface Rewrite {
  rule: string
  apply: (key: string) => string
}

/** Words of a rule, each with a name that comes out otherwise without it. */
type Words = Readonly<Record<string, string | undefined>>

/** The words that the rewritings know; name-words.json holds them. */
export interface NameWords {
  /** Tell of whom or when a figure is, not what is counted. */
  scopes: Words
  /** Begin like a scope and are none. */
  noScopes: Words
  /** Who is insured, after 参保. */
  insured: Words
  growth: Words
  /** What is new in a time, after 新. */
  added: Words
  rises: Words
  falls: Words
  /** Say at the end that something is counted. */
  quantities: Words
  /** Wordings of one thing, in the order they are unified. */
  wordings: readonly { to: string; from: Words; atEnd?: boolean | undefined }[]
}

export const nameWords: NameWords = printed

/** Source of a pattern for one of the words, the longest first. */
function oneOf(words: Words): string {
  const sources = Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/g, '\\$&'))
  return `(?:${sources.join('|') || '(?!)'})`
}

/** Drops what the pattern matches unless next to nothing would be left. */
function stripped(key: string, pattern: RegExp): string {
  const rest = key.replace(pattern, '')
  return rest.length >= 2 ? rest : key
}

// 市级以上孵化器、众创空间等众创载体 → 市级以上众创载体
const enumeration = /^((?:国家|[省市县])级(?:以上)?)?[^等]*、[^等]*等(?=.{3})/

/**
 * The rewritings by the words given, in the order they are applied. None of them touches a word that distinguishes
 * indicators: 率, levels (国家级, 省级, 市级), 登记 and 调查, the kind of insurance.
 */
export function rewritesOf(words: NameWords): Rewrite[] {
  const scopes = new RegExp(
    `^为?(?:(?!${oneOf(words.noScopes)})(?:${oneOf(words.scopes)}|我[国省市州县区]|[本该][省市州县区]))+|总计$`,
    'g',
  )
  const wordings = words.wordings.map(
    ({ to, from, atEnd }) => [new RegExp(oneOf(from) + (atEnd ? '$' : ''), 'g'), to] as const,
  )
  const insured = new RegExp(`(?<=保险)(?:参保|覆盖)${oneOf(words.insured)}?(?:人数|数)?$`)
  const growth = new RegExp(`(?:年均|年)?${oneOf(words.growth)}$`)
  const newly = new RegExp(`^新${oneOf(words.added)}(?=..)`)
  const rises = new RegExp(`(?<=..)${oneOf(words.rises)}$`)
  const falls = new RegExp(`(?<=..)${oneOf(words.falls)}$`)
  const quantities = new RegExp(`(?:总|人员)?(?:${oneOf(words.quantities)}|(?<!余)额)$`)
  return [
    { rule: 'scope', apply: (key) => stripped(key, scopes) },
    { rule: 'enumeration', apply: (key) => key.replace(enumeration, '$1') },
    {
      rule: 'wording',
      apply: (key) => wordings.reduce((text, [from, to]) => text.replace(from, to), key).replace(/[的、,，·]/g, ''),
    },
    {
      rule: 'insured',
      apply: (key) => key.replace(/^参加(.+保险)(?:人员|人数)?$/, '$1参保').replace(insured, '参保'),
    },
    { rule: 'growth', apply: (key) => key.replace(growth, '增长率') },
    { rule: 'added', apply: (key) => key.replace(newly, '新增') },
    { rule: 'change', apply: (key) => key.replace(rises, '提高').replace(falls, '下降') },
    { rule: 'quantity', apply: (key) => stripped(key, quantities) },
  ]
}

export const rewrites: readonly Rewrite[] = rewritesOf(nameWords)

/** Form in which two printed names of one indicator are equal: 博士后研究人员年招收数 and 博士后研究人员年招收人数. */
export const nameForm = (name: string): string => rewrites.reduce((text, { apply }) => apply(text), nameKey(name))

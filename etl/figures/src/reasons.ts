import templates from './reasons.json' with { type: 'json' }

/** Names a reason, the same in every version. */
export type ReasonCode = keyof typeof templates

/** What a reason is about: words as printed, numbers, or a reason within it; of a list each. */
export type ReasonArgument = string | number | Because | readonly (string | number | Because)[]

/** Why something is so: a code, and what it says it of. */
export interface Because {
  code: ReasonCode
  args?: Readonly<Record<string, ReasonArgument>>
}

/** A reason told in a sentence. */
export interface Told {
  code: ReasonCode
  /** English. */
  message: string
  messageZh: string
}

type Language = 'en' | 'zh'

const BETWEEN = { en: { reasons: ', and ', words: ' and ' }, zh: { reasons: '，且', words: '和' } } as const

/**
 * A reason in the words that reasons.json has for its code, in both languages.
 *
 * @throws {Error} where the words name an argument that is not given
 */
export function told(code: ReasonCode, args: Because['args'] = {}): Told {
  return tell({ code, args })
}

/** The same of a reason that is at hand as one. */
export function tell(because: Because): Told {
  return { code: because.code, message: inWords(because, 'en'), messageZh: inWords(because, 'zh') }
}

function inWords({ code, args = {} }: Because, language: Language): string {
  return templates[code][language].replace(/\{(\w+)\}/g, (_slot, name: string) => {
    const argument = args[name]
    if (argument === undefined) throw new Error(`the reason ${code} lacks its argument ${name}`)
    return argumentIn(argument, language)
  })
}

function argumentIn(argument: ReasonArgument, language: Language): string {
  if (typeof argument === 'string' || typeof argument === 'number') return String(argument)
  if ('code' in argument) return inWords(argument, language)
  const { reasons, words } = BETWEEN[language]
  const between = argument.some((one) => typeof one === 'object') ? reasons : words
  return argument.map((one) => argumentIn(one, language)).join(between)
}

import type { Words } from '../../shared/language.js'
import type { Context } from '../../shared/page.js'
import words from './words.json' with { type: 'json' }

/** Fields of a figure that are one of few codes, and where the words of those are. */
const CODED = {
  comparator: { set: 'Comparator', codes: ['EQ', 'GTE', 'GT', 'LTE', 'LT', 'APPROX'] },
  basis: { set: 'Basis', codes: ['CUMULATIVE', 'ANNUAL', 'POINT'] },
  status: { set: 'TargetStatus', codes: ['CURRENT', 'PAST', 'ACTUAL'] },
  binding: { set: 'Binding', codes: ['ANTICIPATORY', 'BINDING'] },
} as const

/** The labels of TargetStatus are of goals alone. */
const wordsOf = (context: Context, set: string, code: string): Words | null =>
  code === 'ACTUAL' ? words.statusACTUAL : context.both(set, code)

/** What may be entered for such fields, field by field: in words, which are taken as well as the codes. */
export function choicesOf(context: Context): { field: keyof typeof CODED; choices: string[] }[] {
  const fields = Object.keys(CODED) as (keyof typeof CODED)[]
  return fields.map((field) => {
    const { set, codes } = CODED[field]
    return { field, choices: codes.map((code) => context.say(wordsOf(context, set, code) ?? { zh: code, en: code })) }
  })
}

/** The code that a word of either language says of a field; the text itself where it says none. */
export function codeOf(context: Context, field: string, text: string): string {
  const coded = field in CODED ? CODED[field as keyof typeof CODED] : null
  return (
    coded?.codes.find((code) => {
      const known = wordsOf(context, coded.set, code)
      return known?.zh === text || known?.en === text.toLowerCase()
    }) ?? text
  )
}

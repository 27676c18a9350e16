import { type Element, numberAttribute } from './element.js'

interface List {
  format: ((n: number) => string) | null
  next: number
  step: 1 | -1
}

const han = '零一二三四五六七八九'
/** 1 to 99 as 一 to 九十九; lists of plans are not longer. */
function chineseNumeral(n: number): string {
  if (n < 0 || n > 99) return String(n)
  if (n < 10) return han.charAt(n)
  const tens = Math.floor(n / 10)
  return `${tens === 1 ? '' : han.charAt(tens)}十${n % 10 === 0 ? '' : han.charAt(n % 10)}`
}

const romanDigits: [number, string][] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
function romanNumeral(n: number): string {
  if (n < 1 || n > 39) return String(n)
  const [value, digits] = romanDigits.find(([least]) => n >= least) as [number, string]
  return digits + (n === value ? '' : romanNumeral(n - value))
}

const letter = (n: number) => (n >= 1 && n <= 26 ? String.fromCharCode(96 + n) : String(n))

/** Numbers by what `type` or `list-style-type` calls them. */
const numberings: readonly [RegExp, (n: number) => string][] = [
  [/^(?:cjk-ideographic|(?:simp|trad)-chinese-\w+)$/, (n) => `${chineseNumeral(n)}、`],
  [/^(?:a|lower-(?:alpha|latin))$/, (n) => `${letter(n)}.`],
  [/^(?:A|upper-(?:alpha|latin))$/, (n) => `${letter(n).toUpperCase()}.`],
  [/^(?:i|lower-roman)$/, (n) => `${romanNumeral(n)}.`],
  [/^(?:I|upper-roman)$/, (n) => `${romanNumeral(n).toUpperCase()}.`],
]

/** How a list shows its numbers, or null where it shows none. */
function numberFormat({ name, attributes }: Element): ((n: number) => string) | null {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase()
  const type = style ?? attributes.type ?? (name === 'ol' ? 'decimal' : 'none')
  if (/^(?:none|disc|circle|square)$/i.test(type)) return null
  const special = numberings.find(([called]) => called.test(type))?.[1]
  return special ?? (name === 'ol' || style === 'decimal' ? (n) => `${n}.` : null)
}

/** A number that the text of an item prints itself; a page that does so hides those of the list. */
const printsNumber =
  /^(?:\d{1,2}[.．、]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、]|[①-⑳]|第[一二三四五六七八九十]+)/

/** The text of an item after its number. */
export const withNumber = (prefix: string, text: string): string =>
  printsNumber.test(text) ? text : `${prefix}${text}`

/** Counts the items of nested lists as a browser does. */
export class ListNumbers {
  private readonly open: List[] = []

  enter(list: Element): void {
    const { attributes, children } = list
    const step = attributes.reversed === undefined ? 1 : -1
    const first = step === 1 ? 1 : children.filter((each) => typeof each !== 'string' && each.name === 'li').length
    this.open.push({ format: numberFormat(list), next: numberAttribute(list, 'start') ?? first, step })
  }

  leave(): void {
    this.open.pop()
  }

  /** What precedes the item: `3.`, `三、`, or nothing. */
  next(item: Element): string {
    const list = this.open.at(-1)
    if (!list) return ''
    const number = numberAttribute(item, 'value') ?? list.next
    list.next = number + list.step
    if (/list-style(?:-type)?\s*:\s*none/i.test(item.attributes.style ?? '')) return ''
    return list.format?.(number) ?? ''
  }
}

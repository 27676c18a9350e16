import { matchesOf } from '@plangraph/figures'
import { childElements, type Element } from './element.js'

/** Properties that decide whether and how text is seen. */
const known =
  /^(?:display|visibility|text-decoration(?:-line)?|vertical-align|font-size|opacity|color|background(?:-color)?|position|left|top|bottom|clip|width|overflow)$/

type Declarations = ReadonlyMap<string, { value: string; important: boolean }>

/** `td.old`: tag, classes and id that an element must have. */
interface Compound {
  tag: string | null
  id: string | null
  classes: string[]
}

/** One selector of a rule, its compounds from the element outward: `.note > sup` is sup, child of .note. */
interface Rule {
  compounds: { compound: Compound; isChild: boolean }[]
  weight: number
  declarations: Declarations
}

/** More than any page's own style sheets hold. */
const mostRules = 2_000

export const declarationsOf = (style: string): Declarations =>
  new Map(
    style.split(';').flatMap((declaration) => {
      const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([\s\S]*?)\s*$/.exec(declaration) ?? []
      const important = /!\s*important$/i.test(value)
      const plain = value.replace(/\s*!\s*important$/i, '')
      return known.test(name.toLowerCase()) ? [[name.toLowerCase(), { value: plain, important }] as const] : []
    }),
  )

function compoundOf(text: string): Compound | null {
  const [, tag = '', rest = ''] = /^([a-z][a-z\d]*|\*)?((?:[.#][\w-]+)*)$/i.exec(text) ?? []
  if (tag === '' && rest === '') return null
  const classes = matchesOf(rest, /\.([\w-]+)/g).map((match) => match[1] as string)
  return { tag: tag === '' || tag === '*' ? null : tag.toLowerCase(), id: /#([\w-]+)/.exec(rest)?.[1] ?? null, classes }
}

/** null for selectors that depend on more than tags, classes and ids. */
function ruleOf(selector: string, declarations: Declarations): Rule | null {
  const parts = selector
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/)
  const compounds = parts.map((part) => {
    const compound = compoundOf(part.replace(/^>/, ''))
    return compound && { compound, isChild: part.startsWith('>') }
  })
  const found = compounds.filter((each) => each !== null)
  if (found.length < compounds.length || found.length === 0) return null
  const weight = found.reduce(
    (sum, { compound: { tag, id, classes } }) => sum + (id ? 10_000 : 0) + 100 * classes.length + (tag ? 1 : 0),
    0,
  )
  return { compounds: found.reverse(), weight, declarations }
}

/** The rules of a style sheet that hold on a screen; those of other media and within other at-rules are left out. */
export function rulesOf(sheet: string): Rule[] {
  const plain = sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--|-->/g, '')
    .replace(/@media\s*(?:screen|all)\s*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/gi, '$1')
    .replace(/@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
    .replace(/@[\w-]+[^{};]*;/g, '')
  const rules: Rule[] = []
  for (const [, selectors = '', body = ''] of matchesOf(plain, /([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = declarationsOf(body)
    if (declarations.size === 0) continue
    for (const selector of selectors.split(',')) rules.push(...[ruleOf(selector, declarations) ?? []].flat())
    if (rules.length > mostRules) return []
  }
  return rules
}

const has = ({ name, attributes }: Element, { tag, id, classes }: Compound) =>
  (tag === null || tag === name) &&
  (id === null || id === attributes.id) &&
  classes.every((each) => (attributes.class ?? '').split(/\s+/).includes(each))

/** ancestors: from the root to the parent. */
function matches({ compounds }: Rule, element: Element, ancestors: readonly Element[]): boolean {
  const [own, ...outer] = compounds
  if (!own || !has(element, own.compound)) return false
  let at = ancestors.length - 1
  let isChild = own.isChild
  for (const next of outer) {
    while (!isChild && at >= 0 && !has(ancestors[at] as Element, next.compound)) at--
    const ancestor = ancestors[at]
    if (!ancestor || !has(ancestor, next.compound)) return false
    isChild = next.isChild
    at--
  }
  return true
}

/** What a rule must find in an element: its id, its last class or its tag, so that few rules are tried on each. */
const keyOf = ({ compounds }: Rule): string => {
  const { tag, id, classes } = (compounds[0] as Rule['compounds'][number]).compound
  return id ? `#${id}` : classes.length > 0 ? `.${classes[0]}` : (tag ?? '*')
}

/** Writes what the page's own style sheets say of an element into its `style`, by weight as browsers do. */
export function applyStyles(root: Element): void {
  const byKey = new Map<string, (Rule & { order: number })[]>()
  sheetsOf(root)
    .flatMap(rulesOf)
    .forEach((rule, order) => {
      byKey.set(keyOf(rule), [...(byKey.get(keyOf(rule)) ?? []), { ...rule, order }])
    })
  if (byKey.size === 0) return
  const ancestors: Element[] = []
  const visit = (element: Element) => {
    const { class: classes = '', id, style } = element.attributes
    const keys = ['*', element.name, `#${id ?? ''}`, ...classes.split(/\s+/).map((each) => `.${each}`)]
    const found = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((rule) => matches(rule, element, ancestors))
      .sort((a, b) => a.weight - b.weight || a.order - b.order)
    if (found.length > 0) element.attributes = { ...element.attributes, style: written(found, style ?? '') }
    ancestors.push(element)
    childElements(element).forEach(visit)
    ancestors.pop()
  }
  visit(root)
}

function written(rules: readonly Rule[], inline: string): string {
  const all = [...rules.map(({ declarations }) => declarations), declarationsOf(inline)]
  const settled = new Map<string, string>()
  for (const important of [false, true])
    for (const declarations of all)
      for (const [name, said] of declarations) if (said.important === important) settled.set(name, said.value)
  const others = inline.split(';').filter((each) => !known.test(each.split(':')[0]?.trim().toLowerCase() ?? ''))
  return [...others, ...[...settled].map(([name, value]) => `${name}:${value}`)].join(';')
}

function sheetsOf(element: Element): string[] {
  if (element.name === 'style') return [element.children.filter((child) => typeof child === 'string').join('')]
  return childElements(element).flatMap(sheetsOf)
}

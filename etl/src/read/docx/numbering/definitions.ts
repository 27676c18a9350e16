import { chosenBranch } from '../alternate-content.js'
import { child, childValue, integer, toggle, type XmlElement } from '../element.js'

/** One level of a list. */
export interface LevelDefinition {
  start: number
  /** w:numFmt: decimal, chineseCounting, bullet. */
  format: string
  /** 第%1章, %1.%2 */
  text: string
  /** All numbers of the text are told in decimals, so that 第一章 has 1.1. */
  legal: boolean
  /** What stands between number and text. */
  suffix: 'tab' | 'space' | 'nothing'
  /** Number of levels above it that restart it: by default all, 0 for none. */
  restartedBy: number | null
  /** Style whose paragraphs stand on this level. */
  style: string | undefined
}

/** A list (w:num): lists of one abstract definition count on together. */
export interface ListDefinition {
  abstractId: string
  levels: ReadonlyMap<number, LevelDefinition>
  /** Levels that the list starts anew, and at which number. */
  restarts: ReadonlyMap<number, number>
}

/** Word has nine levels; a text longer than this is no number. */
const levelCount = 9
const longestText = 64

/** The lists of word/numbering.xml by w:numId. listOfStyle: the list that a numbering style names. */
export function listDefinitions(
  part: XmlElement | null,
  listOfStyle: (style: string) => number | undefined,
): ReadonlyMap<number, ListDefinition> {
  const elements = part?.children ?? []
  const abstracts = new Map<string, XmlElement>()
  for (const element of elements)
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element)
  const abstractOf = new Map<number, string>()
  const lists = new Map<number, XmlElement>()
  for (const element of elements) {
    const instance = integer(element.attributes['w:numId'])
    if (element.name !== 'w:num' || instance === undefined) continue
    lists.set(instance, element)
    abstractOf.set(instance, childValue(element, 'w:abstractNumId') ?? '')
  }
  /** A definition may only point to a numbering style, whose list holds the levels. */
  const resolved = (id: string): string => {
    const linked = childValue(abstracts.get(id), 'w:numStyleLink')
    const instance = linked === undefined ? undefined : listOfStyle(linked)
    return (instance === undefined ? undefined : abstractOf.get(instance)) ?? id
  }
  const levelsOf = new Map<string, ReadonlyMap<number, LevelDefinition>>()
  const definitions = new Map<number, ListDefinition>()
  for (const [instance, list] of lists) {
    const abstractId = resolved(abstractOf.get(instance) ?? '')
    const known = levelsOf.get(abstractId) ?? levelDefinitions(abstracts.get(abstractId)?.children ?? [])
    levelsOf.set(abstractId, known)
    const overrides = list.children.filter(({ name }) => name === 'w:lvlOverride')
    const own = levelDefinitions(overrides.flatMap(({ children }) => children))
    definitions.set(instance, {
      abstractId,
      levels: own.size > 0 ? new Map([...known, ...own]) : known,
      restarts: new Map(overrides.flatMap(restart)),
    })
  }
  return definitions
}

function restart(override: XmlElement): [number, number][] {
  const level = integer(override.attributes['w:ilvl'])
  const start = integer(childValue(override, 'w:startOverride'))
  return level === undefined || start === undefined ? [] : [[level, start]]
}

function levelDefinitions(elements: readonly XmlElement[]): Map<number, LevelDefinition> {
  const levels = new Map<number, LevelDefinition>()
  for (const element of elements) {
    const at = integer(element.attributes['w:ilvl'])
    if (element.name !== 'w:lvl' || at === undefined || at < 0 || at >= levelCount) continue
    const suffix = childValue(element, 'w:suff')
    levels.set(at, {
      start: integer(childValue(element, 'w:start')) ?? 0,
      format: numberFormat(element),
      text: (childValue(element, 'w:lvlText') ?? '').slice(0, longestText),
      legal: toggle(element, 'w:isLgl') ?? false,
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      restartedBy: integer(childValue(element, 'w:lvlRestart')) ?? null,
      style: childValue(element, 'w:pStyle'),
    })
  }
  return levels
}

/** Word writes 001, 002 as a custom format with a plain one beside it as the other alternative. */
function numberFormat(level: XmlElement): string {
  const alternates = child(level, 'mc:AlternateContent')
  const element = child(level, 'w:numFmt') ?? (alternates && chosenBranch(alternates).find(isNumberFormat))
  const format = element?.attributes['w:val'] ?? 'decimal'
  return format === 'custom' ? (element?.attributes['w:format'] ?? 'decimal') : format
}

const isNumberFormat = ({ name }: XmlElement) => name === 'w:numFmt'

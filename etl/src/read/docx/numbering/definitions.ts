import { childValue, integer, type XmlElement } from '../element.js'
import { type LevelDefinition, levelDefinitions } from './level.js'

/** A list (w:num): lists of one abstract definition count on together. */
export interface ListDefinition {
  abstractId: string
  levels: ReadonlyMap<number, LevelDefinition>
  /** Levels that the list restarts, and at which number. */
  restarts: ReadonlyMap<number, number>
}

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

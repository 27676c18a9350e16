import { EVENT_ID, type Event, getScalarValue, loadAll, parseEvents, YAMLException } from 'js-yaml'

/** Where a value is in a YAML text: its line, from 1, and those of what it holds. */
export interface YamlPlace {
  line: number
  within: Map<string, YamlPlace>
}

/**
 * What a YAML text says, and where it says it.
 * @throws {YAMLException} for a text that is no valid YAML
 */
export function parseYaml(text: string): { data: unknown; places: YamlPlace } {
  const [data, ...others] = loadAll(text)
  if (others.length > 0) throw new YAMLException('it holds several documents')
  return { data, places: placesOf(text, parseEvents(text, {})) }
}

function placesOf(text: string, events: readonly Event[]): YamlPlace {
  let next = 0
  const lineAt = (offset: number) => text.slice(0, Math.max(offset, 0)).split('\n').length

  function place(line: number): YamlPlace {
    const event = events[next++] as Event
    if (event.type === EVENT_ID.SEQUENCE) return items(lineAt(event.start))
    if (event.type === EVENT_ID.MAPPING) return entries(lineAt(event.start))
    const told = event.type === EVENT_ID.SCALAR && event.valueEnd > event.valueStart
    return { line: told ? lineAt(event.valueStart) : line, within: new Map() }
  }
  function items(line: number): YamlPlace {
    const within = new Map<string, YamlPlace>()
    while (events[next]?.type !== EVENT_ID.POP) within.set(String(within.size), place(line))
    next++
    return { line, within }
  }
  function entries(line: number): YamlPlace {
    const within = new Map<string, YamlPlace>()
    while (events[next]?.type !== EVENT_ID.POP) {
      const key = events[next] as Event
      const { line: ofKey } = place(line)
      const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : ''
      within.set(name, { ...place(ofKey), line: ofKey })
    }
    next++
    return { line, within }
  }

  if (events[next]?.type === EVENT_ID.DOCUMENT) next++
  return next < events.length ? place(1) : { line: 1, within: new Map() }
}

/** The line of the innermost value of a path that the text has. */
export function lineOf(places: YamlPlace, path: readonly PropertyKey[]): number {
  let at = places
  for (const key of path) {
    const inner = at.within.get(String(key))
    if (inner === undefined) return at.line
    at = inner
  }
  return at.line
}

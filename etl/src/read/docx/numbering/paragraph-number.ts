import { childValue, type XmlElement } from '../element.js'
import { numberingReference, type Styles } from '../styles.js'
import type { ListCounters } from './counters.js'

/** The automatic number before a paragraph with these properties, or an empty text. Counts it. */
export function paragraphNumber(properties: XmlElement | undefined, styles: Styles, counters: ListCounters): string {
  const own = numberingReference(properties)
  const styled = [...styles.numbering(childValue(properties, 'w:pStyle') ?? null)]
  const instance = own.instance ?? styled.at(-1)?.instance
  if (instance === undefined || instance === 0) return ''
  // A level may name the style whose paragraphs stand on it, or the style the level; the nearer style decides.
  const levels = styled.map(({ style, level }) => counters.levelOfStyle(instance, style) ?? level)
  return counters.next(instance, own.level ?? levels.find((level) => level !== undefined) ?? 0)
}

import { childValue, type XmlElement } from '../element.js'
import { numberingReference, type Styles } from '../styles.js'
import type { ListCounters } from './counters.js'

/** The automatic number before a paragraph with these properties, or an empty text. Counts it. */
export function paragraphNumber(properties: XmlElement | undefined, styles: Styles, counters: ListCounters): string {
  const own = numberingReference(properties)
  const styled = styles.numbering(childValue(properties, 'w:pStyle') ?? null)
  const instance = own.instance ?? styled.instance
  if (instance === undefined || instance === 0) return ''
  const levelOfStyle =
    own.instance === undefined && styled.style !== undefined ? counters.levelOfStyle(instance, styled.style) : undefined
  return counters.next(instance, own.level ?? levelOfStyle ?? styled.level ?? 0)
}

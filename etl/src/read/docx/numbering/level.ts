import { chosenBranch } from '../alternate-content.js'
import { child, childValue, integer, toggle, type XmlElement } from '../element.js'

/** One level of a list. */
export interface LevelDefinition {
  start: number
  /** w:numFmt: decimal, chineseCounting, bullet. */
  format: string
  /** 第%1章, %1.%2 */
  text: string
  /** All numbers of the text are printed in decimals, so that 第一章 has 1.1. */
  legal: boolean
  /** What is between number and text. */
  suffix: 'tab' | 'space' | 'nothing'
  /** Number of levels above it that restart it: by default all, 0 for none. */
  restartedBy: number | null
  /** Style whose paragraphs stand on this level. */
  style: string | undefined
}

/** Word has nine levels; a text longer than this is no number. */
const levelCount = 9
const longestText = 64

/** The w:lvl elements among these, by 0-based level. */
export function levelDefinitions(elements: readonly XmlElement[]): Map<number, LevelDefinition> {
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

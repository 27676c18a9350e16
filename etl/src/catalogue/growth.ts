import type { IndicatorEntry } from './schema.js'
import type { Indicator } from './types.js'

/**
 * An entry, and where it says so the growth of what it counts as an indicator of its own: code and names follow, for
 * 社会消费品零售总额 (retail-sales) those of 社会消费品零售总额增长率 (retail-sales-growth). So a change is never held to be a level, and
 * every name of a level has its growth.
 */
export function withGrowth({ growth, ...entry }: IndicatorEntry, topic: string): Indicator[] {
  const level = { ...entry, topic }
  if (growth === null) return [level]
  const [name, ...aliases] = [entry.name, ...entry.aliases].map((printed) => `${printed}增长率`)
  return [
    level,
    {
      ...level,
      code: `${entry.code}-growth`,
      name: name as string,
      nameEn: growth.nameEn ?? `Growth of ${lowerCaseStart(entry.nameEn)}`,
      aliases: [...aliases, ...growth.aliases],
      unit: '%',
      measure: 'GROWTH',
      additive: false,
      alsoCountedIn: [],
      notIn: [],
      bases: [],
      verbs: [],
    },
  ]
}

/** R&D and GDP keep their capitals. */
const lowerCaseStart = (text: string) => text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())

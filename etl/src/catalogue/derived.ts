import type { IndicatorEntry } from './schema.js'
import type { Indicator } from './types.js'

type Level = Omit<Indicator, 'topic'>

/**
 * An entry, and what it says follows from it as indicators of their own, whose codes and names follow too: its growth in
 * percent, what is added in a time, its change in percentage points. So a change is never held to be a level, and every
 * name of a level has its changes. 社会消费品零售总额 (retail-sales): 社会消费品零售总额增长率 (retail-sales-growth).
 */
export function withDerived({ growth, added, change, ...level }: IndicatorEntry, topic: string): Indicator[] {
  return [
    level,
    ...(growth ? [growthOf(level, growth)] : []),
    ...(added ? [addedTo(level, added)] : []),
    ...(change ? [changeOf(level, change)] : []),
  ].map((entry) => ({ ...entry, topic }))
}

interface Names {
  nameEn: string | null
  aliases: string[]
}

/** Names that follow from those of the level, and names of its own beside them. */
function named(level: Level, rename: (name: string) => string, nameEn: string, own: Names) {
  const [name, ...aliases] = [level.name, ...level.aliases].map(rename)
  return { name: name as string, nameEn: own.nameEn ?? nameEn, aliases: [...aliases, ...own.aliases] }
}

const plain = { alsoCountedIn: [], notIn: [], bases: [], verbs: [] }

function growthOf(level: Level, own: Names): Level {
  return {
    ...level,
    ...plain,
    ...named(level, (name) => `${name}增长率`, `Growth of ${lowerCaseStart(level.nameEn)}`, own),
    code: `${level.code}-growth`,
    unit: '%',
    measure: 'GROWTH',
    additive: false,
  }
}

/** 新增高新技术企业 beside 高新技术企业: a count over a time beside how many there are. */
function addedTo(level: Level, own: Names): Level {
  return {
    ...level,
    bases: [],
    verbs: [],
    ...named(level, (name) => `新增${name}`, `${level.nameEn}, added`, own),
    code: `${level.code}-added`,
    measure: 'FLOW',
  }
}

/** 森林覆盖率提高 beside 森林覆盖率; where less is better 下降. */
function changeOf(level: Level, own: Names): Level {
  const [verb, verbEn, ending] = level.direction === 'LOWER' ? ['下降', 'Fall', 'fall'] : ['提高', 'Rise', 'rise']
  return {
    ...level,
    ...plain,
    ...named(level, (name) => `${name}${verb}`, `${verbEn} of ${lowerCaseStart(level.nameEn)}`, own),
    code: `${level.code}-${ending}`,
    unit: '个百分点',
    measure: 'GROWTH',
    direction: 'HIGHER',
    additive: false,
  }
}

/** R&D and GDP keep their capitals. */
const lowerCaseStart = (text: string) => text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())

import type { StructuredDocument } from '../../model/index.js'
import { fiveYearPeriod, fiveYearPlansIn } from '../../structure/period.js'
import { onBaseYear } from './base-year.js'
import { sought } from './subject.js'

/** 发展基础, 面临形势, 2023年工作回顾, 过去五年工作: the title ends in what is or was. */
const pastTitles =
  /(?:基础|现状|成就|成效|回顾|情况|形势|环境|背景|挑战|进展|经验|总结|存在(?:的)?问题)$|^(?:过去|“?十[一二三]五”?(?:期间|时期))|回顾/
/** 营造良好环境, 夯实基层基础: a verb before it makes it a goal. */
const goalTitles =
  /目标|任务|安排|部署|要求|举措|重点|建议|思路|^(?:夯实|优化|改善|营造|打造|建设|稳定|完善|提升|强化|加强|筑牢|巩固|着力|加快|推动|推进|聚焦|持续|健全|增强|守牢|拓展|创造)/

/** 建设成就, 发展现状: what was built, though the title begins like a goal. */
const plainlyPast =
  /^(?:规划|建设|发展|改革|工作|主要|存在|取得|的|“?十[一二三四]五”?(?:期间|时期)?)*(?:成就|成效|进展|现状|基础|形势|情况|问题|经验)$/

const lastPart = (title: string) => title.split(/[，、]/).at(-1) ?? title

/** Does the section (with the headings above it) tell of what is, or of what shall be? */
function sectionLooksBack(structure: StructuredDocument, section: number | null): boolean {
  for (let at = section; at !== null; at = structure.sections[at]?.parent ?? null) {
    const title = structure.sections[at]?.title ?? ''
    if (plainlyPast.test(title)) return true
    if ((goalTitles.test(title) || goalTitles.test(lastPart(title))) && !/回顾|情况$/.test(title)) return false
    if (pastTitles.test(title)) return true
  }
  return false
}

export interface TimeReference {
  /** Year a figure refers to, null where none is named. */
  year: number | null
  /** The words tell of a goal, of a result, or of neither. */
  tense: 'goal' | 'result' | null
  /** “十四五”期间, 五年累计: over the whole period. */
  wholePeriod: boolean
  /** 截至2020年底: a level on that day. */
  atDate: boolean
}

const namedYear = /(20\d{2})年(?:底|末|前|年底)?/g
/**
 * 比2020年提高, 较“十二五”末, 由2015年的1980亿元, 在2020年的基础上增加: the year a change is measured from is not the
 * figure's own.
 */
const baseYear = new RegExp(
  String.raw`由?(?:目前|现有|原来)的|${onBaseYear}|(?:比|较|由|从|与|是|为|相当于|等于|超过|高于|低于)(?:20\d{2}年|[“"]?十.{0,2}五[”"]?)(?:底|末|年底|同期)?`,
  'g',
)
const resultWords = /截[至止]|目前|现已|已(?:建成|达到|累计|完成|有)|[五5]年来|以来|比上年|同比|比[“"]十/
const goalWords = new RegExp(
  `力争|争取(?!${sought})|将(?:达|建|新)|确保|目标是|展望|到“?十.五”?(?:末|期末)|到20\\d{2}年`,
)

/**
 * What the words of a sentence, up to and including a clause, say of time. periodStart: first year of the plan's period;
 * a year before it is past, a later one is a goal's; the first year itself may be either.
 */
export function timeReference(text: string, periodStart: number | null): TimeReference {
  const own = text.replace(baseYear, '')
  const year = [...own.matchAll(namedYear)].map((match) => Number(match[1])).at(-1) ?? null
  const plan = fiveYearPlansIn(own).at(-1)
  const planPeriod = plan === undefined ? null : fiveYearPeriod(plan)
  const scope = { atDate: /截[至止]/.test(text), wholePeriod: /期间|时期|[五5]年(?:来|间|累计|共|内)/.test(text) }
  const saysGoal = goalWords.test(own)
  if (year !== null) {
    const past = periodStart !== null && year < periodStart
    const ahead = saysGoal || (periodStart !== null && year > periodStart)
    return { year, tense: past ? 'result' : ahead ? 'goal' : null, ...scope }
  }
  if (resultWords.test(own)) return { year: null, tense: 'result', ...scope }
  if (planPeriod !== null) {
    const past = periodStart !== null && planPeriod.end < periodStart
    return { year: planPeriod.end, tense: past ? 'result' : 'goal', ...scope }
  }
  return { year: null, tense: saysGoal ? 'goal' : null, ...scope }
}

/** 今后五年的目标任务 in the report of one year: that year and the four behind it. */
export const comingYears = /(?:今后|未来)(?:的)?(?:五|5)年/
const yearly = ({ frontMatter: { periodStart, periodEnd } }: StructuredDocument) =>
  periodStart !== null && periodStart === periodEnd
const comingEnd = ({ frontMatter: { periodStart } }: StructuredDocument) =>
  periodStart === null ? null : periodStart + 4

/** How a section's sentences are to be taken where they do not say: as results, or as goals for a year. */
export interface SectionTense {
  looksBack: boolean
  goalYear: number | null
  /** 一、过去五年工作: several years, also in a document for one. */
  manyYears: boolean
}

export const sectionTense = (structure: StructuredDocument, section: number | null): SectionTense => ({
  looksBack: sectionLooksBack(structure, section),
  goalYear:
    sectionYear(structure, section) ??
    (yearly(structure) && comingYears.test(structure.sections[section ?? -1]?.title ?? '')
      ? comingEnd(structure)
      : structure.frontMatter.periodEnd),
  manyYears: /五年|十.五/.test(structure.sections[section ?? -1]?.title ?? ''),
})

/** 第二节 二〇三五年远景目标: the year that a section's goals are for, where its title names one. */
function sectionYear(structure: StructuredDocument, section: number | null): number | null {
  for (let at = section; at !== null; at = structure.sections[at]?.parent ?? null) {
    const title = (structure.sections[at]?.title ?? '').replace(/二[〇○零O]三五/g, '2035')
    const year = /(20\d{2})年远景/.exec(title)?.[1]
    if (year) return Number(year)
  }
  return null
}

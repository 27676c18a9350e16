import type { StructuredDocument } from '../../model/index.js'
import { fiveYearPeriod, fiveYearPlansIn } from '../../structure/period.js'

/** 发展基础, 面临形势, 2023年工作回顾, 过去五年工作: the title ends in what is or was. */
const pastTitles =
  /(?:基础|现状|成就|成效|回顾|情况|形势|环境|背景|挑战|进展|经验|总结|存在(?:的)?问题)$|^(?:过去|“?十[一二三]五”?(?:期间|时期))|回顾/
/** 营造良好环境, 夯实发展基础: a verb before it makes it a goal. */
const goalTitles =
  /目标|任务|安排|部署|要求|举措|重点|建议|思路|^(?:夯实|优化|改善|营造|打造|建设|稳定|完善|提升|强化|加强|筑牢|巩固|着力|加快|推动|推进)/

/** Does the section (with the headings above it) tell of what is, or of what shall be? */
export function sectionLooksBack(structure: StructuredDocument, section: number | null): boolean {
  for (let at = section; at !== null; at = structure.sections[at]?.parent ?? null) {
    const title = structure.sections[at]?.title ?? ''
    if (goalTitles.test(title) && !/回顾|情况$/.test(title)) return false
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

const goalYear = /(?:到|至|力争|在)?(20\d{2})年(?:底|末|前|年底)?/g
const resultWords = /截至|截止|目前|现已|已(?:建成|达到|累计|完成|有)|[五5]年来|以来|比上年|同比|比[“"]十/
const goalWords = /力争|争取|将(?:达|建|新)|确保|目标是|到“?十.五”?(?:末|期末)/

/**
 * What the words of a sentence, up to and including a clause, say of time. periodStart: first year of the plan's period;
 * a year before it is past, one in it is a goal's.
 */
export function timeReference(text: string, periodStart: number | null): TimeReference {
  const years = [...text.matchAll(goalYear)].map((match) => Number(match[1]))
  const year = years.at(-1) ?? null
  const plans = fiveYearPlansIn(text.replace(/比[“"]?十.{0,2}五[”"]?末/g, ''))
  const plan = plans.at(-1)
  const planPeriod = plan === undefined ? null : fiveYearPeriod(plan)
  const atDate = /截[至止]/.test(text)
  const wholePeriod = /期间|时期|[五5]年(?:来|间|累计|共|内)/.test(text)
  const past = (end: number) => periodStart !== null && end < periodStart
  if (year !== null)
    return {
      year,
      tense: past(year) ? 'result' : goalWords.test(text) || /到20\d{2}/.test(text) ? 'goal' : null,
      wholePeriod,
      atDate,
    }
  if (resultWords.test(text)) return { year: null, tense: 'result', wholePeriod, atDate }
  if (planPeriod !== null)
    return { year: planPeriod.end, tense: past(planPeriod.end) ? 'result' : 'goal', wholePeriod, atDate }
  return { year: null, tense: goalWords.test(text) ? 'goal' : null, wholePeriod, atDate }
}

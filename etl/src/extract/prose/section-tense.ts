import type { StructuredDocument } from '../../model/index.js'

/** 发展基础, 面临形势, 2023年工作回顾, 过去五年工作: the title ends in what is or was. */
const pastTitles =
  /(?:基础|现状|成就|成效|回顾|情况|形势|环境|背景|挑战|进展|经验|总结|存在(?:的)?问题)$|^(?:过去|“?十[一二三]五”?(?:期间|时期))|回顾/
/** 一、过去五年工作回顾: what stands under it was, though its heading begins like a goal (着力扩大内需，经济稳中向好). */
const reviews = /回顾|^过去|(?:成就|成效|执行情况)$/
const goalNouns = /目标|任务|安排|部署|要求|举措|重点|建议|思路/
/** 营造良好环境, 夯实基层基础: a verb before it makes it a goal. */
const goalVerbs =
  /^(?:夯实|优化|改善|营造|打造|建设|稳定|完善|提升|强化|加强|筑牢|巩固|着力|加快|推动|推进|聚焦|持续|健全|增强|守牢|拓展|创造)/
/** 建设成就, 发展现状: what was built, though the title begins like a goal. */
const plainlyPast =
  /^(?:规划|建设|发展|改革|工作|主要|存在|取得|的|“?十[一二三四]五”?(?:期间|时期)?)*(?:成就|成效|进展|现状|基础|形势|情况|问题|经验)$/

/** How a section's sentences are to be taken where they do not say: as results, or as goals for a year. */
export interface SectionTense {
  looksBack: boolean
  goalYear: number | null
  /** 一、过去五年工作: several years, also in a document for one. */
  manyYears: boolean
}

const lastPart = (title: string) => title.split(/[，、]/).at(-1) ?? title

/** Titles of a section and those it stands in, the innermost first. */
function titlesOf(structure: StructuredDocument, section: number | null): string[] {
  const titles: string[] = []
  for (let at = section; at !== null; at = structure.sections[at]?.parent ?? null)
    titles.push(structure.sections[at]?.title ?? '')
  return titles
}

const beginsLikeGoal = (title: string) => goalVerbs.test(title) || goalVerbs.test(lastPart(title))

/** Does the section (with the headings above it) tell of what is, or of what shall be? */
function looksBack(titles: readonly string[]): boolean {
  let goal = false
  for (const title of titles) {
    if (plainlyPast.test(title) || reviews.test(title)) return true
    if (goalNouns.test(title) && !/情况$/.test(title)) return false
    if (beginsLikeGoal(title)) goal = true
    else if (!goal && pastTitles.test(title)) return true
  }
  return false
}

/** 第二节 二〇三五年远景目标: the year that a section's goals are for, where a title names one. */
function yearOfTitles(titles: readonly string[]): number | null {
  for (const title of titles) {
    const year = /(20\d{2})年远景/.exec(title.replace(/二[〇○零O]三五/g, '2035'))?.[1]
    if (year) return Number(year)
  }
  return null
}

/** 今后五年的目标任务 in the report of one year: that year and the four behind it. */
const comingYears = /(?:今后|未来)(?:的)?(?:五|5)年/

export function sectionTense(structure: StructuredDocument, section: number | null): SectionTense {
  const titles = titlesOf(structure, section)
  const { periodStart, periodEnd } = structure.frontMatter
  const coming = periodStart !== null && periodStart === periodEnd && titles.some((title) => comingYears.test(title))
  return {
    looksBack: looksBack(titles),
    goalYear: yearOfTitles(titles) ?? (coming ? periodStart + 4 : periodEnd),
    manyYears: titles.some((title) => /五年|十.五/.test(title)),
  }
}

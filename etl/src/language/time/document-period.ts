import { matchesOf } from '@plangraph/figures'
import { pattern, words } from '../lexicon/lists/word-lists.js'
import { fiveYearPeriod, fiveYearPlansIn } from './five-year-plans.js'

const yearSpan = /((?:19|20)\d{2})\s*年?\s*[-—–－~～至]{1,2}\s*((?:19|20)\d{2})\s*年?/

const spansOfText = new RegExp(yearSpan, 'g')

/** 本意见自2022年4月1日起施行，有效期至2025年12月31日 */
const inForce = pattern`自\s*(20\d{2})\s*年[^。，]{0,12}起${words('in-force')}，?有效期至\s*(20\d{2})\s*年`

/** 2024年工作要点, 2018年度考核细则; not the horizon of 2035年远景目标 or 到2027年. */
const yearInTitle = /(?<![到至—–\-～\d])((?:19|20)\d{2})年(?!远景|[\d前底末])/g
/** 到2030年，…: a goal's year; no end of a span of days. */
const goalYear = /到\s*(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/g

/** The years a document plans for; either end may be open: goals for 2030 tell no first year. */
export interface DocumentPeriod {
  start: number | null
  end: number | null
}

/** What tells a document's period. */
export interface PeriodPlaces {
  title: string
  text: string
  /** Year the document was issued or given in; null where it is unknown. */
  year: number | null
  /** True for a report. */
  report: boolean
}

/**
 * The period a document plans for: the years or the five-year plan in its title, else the term it is in force for, the
 * five-year plan its text mentions most, or the last year of the goals its text sets for the next years. A yearly work
 * report of the first year of a five-year plan plans for all five. null where none is found.
 */
export function documentPeriod({ title, text, year, report }: PeriodPlaces): DocumentPeriod | null {
  const span = yearSpan.exec(title)
  if (span) return { start: Number(span[1]), end: Number(span[2]) }
  const [inTitle] = fiveYearPlansIn(title)
  if (inTitle !== undefined) return fiveYearPeriod(inTitle)
  // 2023年…计划执行情况与2024年…计划草案的报告: for the later of two.
  const single = matchesOf(title, yearInTitle).at(-1)?.[1]
  if (report) return reportPeriod(title, text, single === undefined ? year : Number(single))
  if (single !== undefined) return { start: Number(single), end: Number(single) }
  const term = inForce.exec(text)
  if (term) return { start: Number(term[1]), end: Number(term[2]) }
  const words = text.replace(/《[^《》]*》/g, '')
  return planInText(words, year) ?? goalsInText(words, year)
}

/** 政府工作报告 plans for the year it is given in; other reports only for a year in their title. */
function reportPeriod(title: string, text: string, year: number | null): DocumentPeriod | null {
  if (year === null || !/工作报告|计划|(?:19|20)\d{2}年/.test(title)) return null
  const next = fiveYearPlansIn(text)
    .map(fiveYearPeriod)
    .find(({ start }) => start === year)
  return next && /工作报告/.test(title) ? next : { start: year, end: year }
}

function planInText(text: string, year: number | null): DocumentPeriod | null {
  const counts = new Map<number, number>()
  for (const ordinal of fiveYearPlansIn(text)) {
    const { start, end } = fiveYearPeriod(ordinal)
    // The plan of before is looked back on, one that begins later is only mentioned.
    if (year !== null && (end < year || start > year + 1)) continue
    counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  if (!most) return null
  const period = fiveYearPeriod(most[0])
  // Named once in passing it is not the document's, unless its last year is that of the goals.
  const goals = goalsInText(text, year)
  return most[1] > 1 || goals === null || goals.end === period.end ? period : null
}

function goalsInText(text: string, year: number | null): DocumentPeriod | null {
  const years = matchesOf(text, goalYear)
    .map((match) => Number(match[1]))
    .filter((goal) => goal >= (year ?? 0))
  if (years.length === 0) return null
  const near = years.filter((goal) => year !== null && goal <= year + 5)
  const end = near.length > 0 ? Math.max(...near) : Math.min(...years)
  // 2022—2025年，年均新增…。到2025年，…: the years that lead up to the goals.
  const span = matchesOf(text, spansOfText).find((match) => Number(match[2]) === end && Number(match[1]) >= (year ?? 0))
  return { start: span ? Number(span[1]) : null, end }
}

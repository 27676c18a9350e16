import { type Range, trimMarks } from '../../language/grammar/sentences.js'
import type { Quantity } from '../../language/quantity/quantities.js'
import type { Comparator } from '../../model/index.js'
import type { FigureCandidate } from './figure-candidate.js'

export interface ClauseInput {
  /** Sentence or paragraph without white space. */
  text: string
  clause: Range
  quantities: readonly Quantity[]
  /** Name of the figure before, for elliptical subjects. */
  previous: string | null
  previousFigure: FigureCandidate | null
  /** Names of the clause before, for 分别 without a subject of its own. */
  previousNames: readonly string[]
  /** Names of the sentence up to the clause, in order: of 分别 behind several clauses. */
  sentenceNames: readonly string[]
  /** Names of the shares in % of the sentence up to the clause: of points behind 分别. */
  sentenceShares: readonly string[]
  /** Names that the document's tables print. */
  known: readonly string[]
  /** The clause before, for 实施创业培训…，实现培训30万人次. */
  clauseBefore: string
  /** The clause behind, for 投入27亿元，新建学校38所. */
  clauseBehind: string
  /** What the heading says is done, for 累计完成11.5万户: 实施家庭适老化改造. */
  headline: string | null
}

/** What a list's first segment lends to the bare ones behind it. */
export interface Inherited {
  verb: string | null
  comparator: Comparator | null
  annual: boolean
}

/** 每月举办招聘会3场 */
const perTime = /^(每(?:月|季度|周|天))(?=[\u4e00-\u9fa5])/

/** 每个县（市、区）要聚焦…: what one figure is for. 每年 and 每万人口 are none. */
const perPattern =
  /^(?:在|支持|确保|实现|推动)?(每个?(?!年度?|月|日|天|周|季|人|万|千|百|亿|次)[^，每]{1,12}?|(?:[^，]{0,8}和)?各(?:市|县|区|镇|乡|州|省|学校|社区|街道|市（州）|县（市、区）|县区|区县))(?=(?:要|应|须|都|均|至少|建|设|配|有|聚焦|培育|打造|不少于|不低于|拥有|创建|开展|完成)|(?=\d))/

/** Fields that every figure of a segment shares. */
export function commonFields(input: ClauseInput, segment: Range): Pick<FigureCandidate, 'start' | 'end' | 'per'> {
  const trimmed = trimMarks(input.text, segment)
  const words = input.text.slice(trimmed.start, trimmed.end)
  const per = (perPattern.exec(words) ?? perTime.exec(words))?.[1] ?? null
  return { ...trimmed, per }
}

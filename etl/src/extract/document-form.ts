import { pattern, patternWith, words } from '../language/lexicon/lists/word-lists.js'
import { setsGoals } from '../language/names/title-words.js'
import type { DocumentKind, FrontMatter } from '../model/index.js'

/** 申报条件, 二、办理材料：…: a heading of a guide for those who apply for something. */
const itemNumber = /(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．：:\s])?/
const label = pattern`^(?:${itemNumber})[【[]?(${words('guide-subject')}${words('guide-part')})[】\]]?\s*(?:[:：].*)?$`
const question = /^(?:[问Q]\s*\d*\s*[:：]|(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]\s*)?[^。]{4,60}[?？]$)/
const article = /^第[一二三四五六七八九十百零\d]{1,5}条(?:[\s　【（]|[^款的])/
const forbids = pattern`${words('norm-forbids')}${words('norm-forbidden', 'norm-compares')}`
const advises = pattern`(?<![适便时事合权相制])宜${words('norm-forbidden', 'norm-advised')}`
const requires = pattern`应(?:符合|满足)[^，。]{0,20}(?:规定|要求)|按(?:下列|以下)${words('norm-way')}`
const refers = pattern`见${words('norm-refers')}|附录\s?[A-Z]`
const headsPart = pattern`${words('norm-heading')}|[（(](?:资料|规范)性(?:附录)?[）)]`
/** 不宜小于, 应符合…的规定, 附录A, 术语和定义: how a technical standard speaks. */
const norms = patternWith('g')`${forbids}|${advises}|${requires}|${refers}|${headsPart}`

/** Documents whose titles say that they plan or report, whatever they hold beside. */
const certain: ReadonlySet<DocumentKind> = new Set(['PLAN', 'OUTLINE', 'ACTION_PLAN', 'SCHEME', 'REPORT'])

/** Counted over documents of many kinds: plans have at most 2 norms in 10,000 characters, a technical standard 14. */
const leastNorms = { count: 8, inTenThousand: 5 }

/** True for a guide of services, a list of policies with who may apply for them, questions with answers, articles of a rule, a technical standard. */
export function laysDownRules(text: string, kind: DocumentKind): boolean {
  if (certain.has(kind)) return false
  const lines = text.split(/[\r\n\f]+/).map((line) => line.replace(/^[\s#*　]+|[\s*　]+$/g, ''))
  const labels = lines.flatMap((line) => label.exec(line)?.[1] ?? [])
  const kinds = new Set(labels).size
  // Measures may name who is supported; only a list of cards does so again and again.
  const isGuide = kind === 'OPINION' ? kinds >= 5 && labels.length >= 12 : kinds >= 4
  if (isGuide) return true
  if (lines.filter((line) => question.test(line)).length >= 4) return true
  if (lines.filter((line) => article.test(line)).length >= 10) return true
  const count = text.match(norms)?.length ?? 0
  return count >= leastNorms.count && (count / text.replace(/\s/g, '').length) * 10_000 >= leastNorms.inTenThousand
}

/** True where a document may set goals or report on them: as its title says, and where that is not sure, its form. */
export const mayHoldFigures = ({ title, kind }: FrontMatter, text: string): boolean =>
  setsGoals(title, kind) && !laysDownRules(text, kind)

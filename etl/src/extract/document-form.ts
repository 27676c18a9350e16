import { setsGoals } from '../language/names/title-words.js'
import type { DocumentKind, FrontMatter } from '../model/index.js'

/** 申报条件, 二、办理材料：…: a heading of a guide for those who apply for something. */
const label =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．：:\s])?[【[]?((?:办理|申请|申报|受理|办结|法定|承诺|服务|支持|咨询|联系|监督|收费|适用|政策|设定|材料|办事|执行|审批|补贴|补助|奖励|资助|兑现)(?:条件|材料|流程|程序|方式|时限|时间|地点|依据|电话|标准|范围|期限|对象|窗口|清单|指南|渠道|部门|结果))[】\]]?\s*(?:[:：].*)?$/
const question = /^(?:[问Q]\s*\d*\s*[:：]|(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]\s*)?[^。]{4,60}[?？]$)/
const article = /^第[一二三四五六七八九十百零\d]{1,5}条(?:[\s　【（]|[^款的])/
/** 不宜小于, 应符合…的规定, 附录A, 术语和定义: how a technical standard speaks. */
const norms =
  /(?:不宜|不应|不得)(?:小于|大于|低于|高于|少于|设置|采用|布置)|(?<![适便时事合权相制])宜(?:小于|大于|设置|采用|结合|按|为|布置|符合|控制在)|应(?:符合|满足)[^，。]{0,20}(?:规定|要求)|按(?:下列|以下)(?:公式|方法|规定|要求)|见(?:表|图|附录)|附录\s?[A-Z]|规范性引用文件|术语和定义|[（(](?:资料性|规范性)(?:附录)?[）)]/g

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

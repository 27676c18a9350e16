import { type DocumentKind, documentKinds } from '../../model/index.js'
import type { Zod } from '../checked-yaml.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'
import { readTable } from '../lexicon/tables/read-table.js'

/** A word that names a kind of document, at the end of its title. */
export interface TitleWord {
  word: string
  kind: DocumentKind
  /** false: such a document lays down rules, explains or lists; numbers in it are no goals. */
  goals: boolean
  example: string
}

const schema = (z: Zod) =>
  z.array(
    z.strictObject({
      word: z.string().min(1),
      kind: z.enum(documentKinds),
      goals: z.boolean(),
      example: z.string().min(1),
    }),
  )

/** Kinds of documents by the last word of their titles; the longest word that a title ends in counts. */
export const titleWords: readonly TitleWord[] = readTable('title-words', schema)

const byLength = [...titleWords].sort((a, b) => b.word.length - a.word.length)

/** What may follow the last word: years, draft marks and numbers in brackets, a closing quotation mark. */
const behindWord = /(?:[（(〔【][^（）()〔〕【】]*(?:〔[^〕]*〕[^（）()]*)?[）)〕】]|[”"》])$/

/** A title without what is printed in brackets after its last word: …规划（2021—2025年）（草案） → …规划 */
export function bareTitle(title: string): string {
  let bare = title.replace(/\s/g, '')
  while (behindWord.test(bare)) bare = bare.replace(behindWord, '')
  return bare
}

/** The word for its kind that a title ends in; null where there is none. */
export function titleWordOf(title: string): TitleWord | null {
  const bare = bareTitle(title)
  return byLength.find(({ word }) => bare.endsWith(word)) ?? null
}

const tellsResults = pattern`${words('result-title')}`
const setsPlans = pattern`${words('plan-title')}`

/** True for a report on what was reached that sets no goals: 统计公报, 发展情况报告, but not 计划执行情况与计划草案的报告. */
export const reportsAlone = (title: string, kind: DocumentKind): boolean =>
  kind === 'REPORT' && tellsResults.test(title) && !setsPlans.test(title)

/** 问答实录：《…若干措施》相关情况: talk about a document is none. */
const explains = pattern`^${words('explains-title')}|答记者问$`
/** Titles whose documents hold no goals either. */
const ofRules = pattern`${words('title-of-rules')}$`

/** 关于调整最低生活保障标准的通知, 关于公布收费目录的通知: a notice of what its object is. */
const ofObject = pattern`^(?:.*关于)?${words('does-to-object')}*(.+?)的${words('notice-of-object')}$`
/** 关于组织申报2025年科技项目的通知: who may apply for what. */
const invites = pattern`${words('invitation')}(?:工作)?的${words('invites-by')}$|关于${words('sets-up')}?${words('applies')}`

/** True where a document of this title may set goals or report on them; false for rules, guides and explanations. */
export function setsGoals(title: string, kind: DocumentKind): boolean {
  if (explains.test(title) || kind === 'REGULATION' || kind === 'LAW') return false
  const bare = bareTitle(title)
  if (invites.test(bare) || ofRules.test(bare)) return false
  const object = ofObject.exec(bare)?.[1]?.replace(/[》”]$/, '')
  if (object !== undefined && (ofRules.test(object) || titleWordOf(object)?.goals === false)) return false
  return titleWordOf(title)?.goals ?? true
}

import type { DocumentKind } from '../../model/index.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'

/** A word that names a kind of document, at the end of its title. */
export interface TitleWord {
  word: string
  kind: DocumentKind
  /** false: such a document lays down rules, explains or lists; numbers in it are no goals. */
  goals: boolean
  example: string
}

const goals = (kind: DocumentKind, words: Readonly<Record<string, string>>): TitleWord[] =>
  Object.entries(words).map(([word, example]) => ({ word, kind, goals: true, example }))
const rules = (kind: DocumentKind, words: Readonly<Record<string, string>>): TitleWord[] =>
  Object.entries(words).map(([word, example]) => ({ word, kind, goals: false, example }))

/** Kinds of documents by the last word of their titles; the longest word that a title ends in counts. */
export const titleWords: readonly TitleWord[] = [
  ...goals('OUTLINE', {
    纲要: '扩大内需战略规划纲要',
    纲要要点: '湖北省“十五五”规划纲要要点',
    经济社会发展主要指标: '“十五五”时期经济社会发展主要指标',
  }),
  ...goals('ACTION_PLAN', { 行动计划: '商业航天行动计划', 行动方案: '节能降碳行动方案' }),
  ...goals('PLAN', { 规划: '就业促进规划', 计划: '2024年国民经济和社会发展计划', 计划草案: '2025年发展计划草案' }),
  ...goals('SCHEME', { 方案: '就业促进实施方案' }),
  ...goals('OPINION', { 意见: '关于促进就业的意见', 措施: '稳就业若干措施' }),
  ...goals('REPORT', {
    报告: '政府工作报告',
    公报: '国民经济和社会发展统计公报',
    总结: '2024年工作总结',
    工作回顾: '2024年工作回顾',
  }),
  ...goals('NOTICE', { 通知: '关于做好就业工作的通知', 通报: '建设进展情况的通报' }),
  ...rules('NOTICE', { 公告: '市场监管总局公告', 通告: '关于交通管制的通告' }),
  ...rules('REGULATION', {
    条例: '优化营商环境条例',
    办法: '养老服务管理办法',
    规定: '经营许可规定',
    细则: '临时救助实施细则',
    规则: '城市规划管理规则',
    标准: '最低生活保障标准',
  }),
  ...rules('LAW', { 法: '就业促进法' }),
  // A scheme of points for officials repeats the goals they answer for.
  ...goals('OTHER', {
    考核细则: '河长制目标管理考核细则',
    考核办法: '目标责任考核办法',
    要点: '2024年政务公开工作要点',
    决定: '关于加强环境保护的决定',
    责任书: '就业工作目标责任书',
    任务分工: '政府工作报告重点任务分工',
    主要指标: '“十五五”时期经济社会发展主要指标',
    建议: '关于制定第十五个五年规划的建议',
    公约: '绿色发展公约',
    清单: '重点任务清单',
    指引: '典型场景指引',
    批复: '关于同意规划的批复',
    函: '关于报送方案的函',
  }),
  ...rules('OTHER', {
    指南: '许可证核发服务指南',
    解读: '《就业促进规划》解读',
    实录: '新闻发布会实录',
    问答: '政策问答',
  }),
]

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
/** Last words of titles whose documents hold no goals either, with examples; no line is known for a title by them alone. */
const rulesByTitle: Readonly<Record<string, string>> = {
  规程: '住房公积金业务规程',
  规范: '养老机构服务规范',
  导则: '城市设计导则',
  章程: '行业协会章程',
  守则: '市民文明守则',
  解答: '就业政策热点问题解答',
  须知: '考生须知',
  目录: '政府定价的经营服务性收费目录',
  目录清单: '行政事业性收费目录清单',
  收费清单: '涉企收费清单',
  收费表: '公证服务收费表',
  价目表: '医疗服务价目表',
  名单: '入选企业名单',
  公示: '拟认定企业公示',
}
const endsInRules = (title: string) => Object.keys(rulesByTitle).some((word) => title.endsWith(word))

/** 关于调整最低生活保障标准的通知, 关于公布收费目录的通知: a notice of what its object is. */
const ofObject = pattern`^(?:.*关于)?${words('does-to-object')}*(.+?)的${words('notice-of-object')}$`
/** 关于组织申报2025年科技项目的通知: who may apply for what. */
const invites = pattern`${words('invitation')}(?:工作)?的${words('invites-by')}$|关于${words('sets-up')}?${words('applies')}`

/** True where a document of this title may set goals or report on them; false for rules, guides and explanations. */
export function setsGoals(title: string, kind: DocumentKind): boolean {
  if (explains.test(title) || kind === 'REGULATION' || kind === 'LAW') return false
  const bare = bareTitle(title)
  if (invites.test(bare) || endsInRules(bare)) return false
  const object = ofObject.exec(bare)?.[1]?.replace(/[》”]$/, '')
  if (object !== undefined && (endsInRules(object) || titleWordOf(object)?.goals === false)) return false
  return titleWordOf(title)?.goals ?? true
}

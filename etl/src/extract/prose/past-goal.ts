import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { type Token, textOf } from '../../language/tokens.js'

const amountsTo = pattern`${words('goal-suffix')}?(?:${words('amounts-to')}|：)?`
/** “十三五”规划确定的城镇新增就业目标为|50万人, but not 增速低于年初目标|3.2个百分点 */
const goalBefore = pattern`(?<!(?:[高低快]于|超[过出])[^，。；]{0,6})目标${amountsTo}$`
/** 超额完成50万人|的规划目标 */
const goalBehind = pattern`^的?(?:[“"]?十.五[”"]?)?${words('set-before')}*(?:目标|任务)`

/** True for a number that the words beside it call a goal; of a past year it is the goal of a former plan. */
export const isCalledGoal = (before: string, behind: string) => goalBefore.test(before) || goalBehind.test(behind)

/** 目标|由|420万头|调整为: not the structure of the economy, which is adjusted too and no goal. */
const adjustsGoal = pattern`(?:目标|任务)[^，。；]{0,4}[由从][^，。；]{0,14}\d[^，。；]{0,6}?${words('adjusts')}[为到至]`

/** 由原定的|12万亩, 目标由|420万头|调整为: true for a goal that a new one replaces. left: the words before it; clause: all of them. */
export const isReplacedGoal = (left: readonly Token[], clause: readonly Token[], isBase: boolean): boolean =>
  left.some(({ word }) => word?.adv === 'former') || (isBase && adjustsGoal.test(textOf(clause)))

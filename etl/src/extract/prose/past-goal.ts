import { pattern, words } from '../../language/lexicon/lists/word-lists.js'

const amountsTo = pattern`${words('goal-suffix')}?(?:${words('amounts-to')}|：)?`
/** “十三五”规划确定的城镇新增就业目标为|50万人, but not 增速低于年初目标|3.2个百分点 */
const goalBefore = pattern`(?<!(?:[高低快]于|超[过出])[^，。；]{0,6})目标${amountsTo}$`
/** 超额完成50万人|的规划目标 */
const goalBehind = pattern`^的?(?:[“"]?十.五[”"]?)?${words('set-before')}*(?:目标|任务)`

/** True for a number that the words beside it call a goal; of a past year it is the goal of a former plan. */
export const isCalledGoal = (before: string, behind: string) => goalBefore.test(before) || goalBehind.test(behind)

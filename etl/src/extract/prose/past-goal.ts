/** “十三五”规划确定的城镇新增就业目标为|50万人, but not 增速低于年初目标|3.2个百分点 */
const goalBefore = /(?<!(?:[高低快]于|超过|超出)[^，。；]{0,6})目标(?:任务|值|数)?(?:为|是|达到|：)?$/
/** 超额完成50万人|的规划目标 */
const goalBehind = /^的?(?:[“"]?十.五[”"]?)?(?:规划|计划|预期|既定|年度|年初|总体)*(?:目标|任务)/

/** True for a number that the words beside it call a goal; of a past year it is the goal of a former plan. */
export const isCalledGoal = (before: string, behind: string) => goalBefore.test(before) || goalBehind.test(behind)

/** Titles that parts of plans have again and again; in a text that lost its line ends the part follows without a mark. */
const titles = [
  ...['指导思想', '基本原则', '基本思路', '总体思路', '总体要求', '总体目标', '主要目标', '工作目标', '发展目标'],
  ...['规划目标', '目标任务', '重点任务', '主要任务', '工作任务', '工作内容', '重点工作', '工作安排', '工作要求'],
  ...['保障措施', '组织保障', '组织实施', '组织领导', '实施步骤', '适用范围', '实施范围', '创建范围', '监督管理'],
  ...['形势', '挑战', '发展基础', '发展环境', '存在问题', '主要问题', '典型做法', '总体情况', '进展情况'],
  ...['总体进展情况', '检查内容', '组织方式', '时间安排', '结果应用', '结果处理', '工作措施', '政策措施'],
]
const title = `(?:${titles.sort((a, b) => b.length - a.length).join('|')})`
const stock = new RegExp(`^${title}(?:(?:、|和|与|及)${title})*(?:安排)?(?![、，。：:；和与及的（(])`)
/** `新建水站进展情况截至2018年3月…`: a title in front of the words that a report of a state begins with. */
const beforeTime =
  /^[\u4e00-\u9fff]{2,14}(?:情况|形势|问题|做法|要求|目标)(?=截至|到(?:19|20)\d{2}年|(?:19|20)\d{2}年|近年|目前|当前)/
/** `加强组织领导各有关部门要…`, `…发展的重要性近年来，…`: a title in front of whom a duty falls to, or of a look back. */
const beforeSentence =
  /^[\u4e00-\u9fff、]{4,24}?(?=(?:地方)?各(?:级|地|省|市|有关)[\u4e00-\u9fff（）()、]{0,24}要(?!求)|近年来，|今年以来，)/
/** Words that open a sentence, however short: 基本原则坚持自下而上。 */
const opener = /^(?:坚持|通过|以|到|为|按照|根据|围绕|深入|全面贯彻|截至|本|各|全国|全省|全市|《|——)/
/** Of a sentence this long a title is only the head. */
const longSentence = 26

/** Characters of the title that runs into its part without a mark: `工作目标通过实施本计划，…`; 0 where there is none. */
export function runningTitle(sentence: string): number {
  const found = [stock, beforeTime, beforeSentence].map((form) => form.exec(sentence)?.[0].length ?? 0)
  const length = found.find((each) => each > 0) ?? 0
  const rest = sentence.slice(length)
  return length > 0 && rest !== '' && (opener.test(rest) || sentence.length >= longSentence) ? length : 0
}

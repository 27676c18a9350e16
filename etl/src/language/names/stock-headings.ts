import { pattern, words } from '../lexicon/lists/word-lists.js'

/** Titles that parts of plans have again and again; in a text that lost its line ends the part follows without a mark. */
const title = pattern`${words('stock-title')}`
const stock = pattern`^${title}(?:[、和与及]${title})*(?:安排)?(?![、，。：:；和与及的（(])`
/** `新建水站进展情况截至2018年3月…`: a title in front of the words that a report of a state begins with. */
const beforeTime = pattern`^[\u4e00-\u9fff]{2,14}${words('state-of-affairs')}(?=到?(?:19|20)\d{2}年|${words('report-begins')})`
/** `加强组织领导各有关部门要…`, `…发展的重要性近年来，…`: a title in front of whom a duty falls to, or of a look back. */
const beforeSentence = pattern`^[\u4e00-\u9fff、]{4,24}?(?=(?:地方)?各(?:[级地省市]|有关)[\u4e00-\u9fff（）()、]{0,24}要(?!求)|${words('looks-back')}，)`
/** Words that open a sentence, however short: 基本原则坚持自下而上。 */
const opener = pattern`^(?:${words('sentence-opener')}|《|——)`
/** Of a sentence this long a title is only the head. */
const longSentence = 26

/** Characters of the title that runs into its part without a mark: `工作目标通过实施本计划，…`; 0 where there is none. */
export function runningTitle(sentence: string): number {
  const found = [stock, beforeTime, beforeSentence].map((form) => form.exec(sentence)?.[0].length ?? 0)
  const length = found.find((each) => each > 0) ?? 0
  const rest = sentence.slice(length)
  return length > 0 && rest !== '' && (opener.test(rest) || sentence.length >= longSentence) ? length : 0
}

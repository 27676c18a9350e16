import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { isButtonWord } from '../../language/names/field-labels.js'
import { titleWordOf } from '../../language/names/title-words.js'
import { squeeze } from '../../model/index.js'
import { isOrganization } from './issuers.js'

const forms: readonly RegExp[] = [
  /^[\s\p{P}\p{S}]*$/u, // rules and lone marks: ---, >, ×, 】
  /^[【[][^】\]]{0,12}[】\]]?[：:]?$/, // [ 打印 ], 【字号：
  /^(?:https?:\/\/|www\.)\S*$/,
  /^<[^>]*>?\s*$|^[\w.$("]+.*[;{}]\s*$|^<\/?\w[^>]*>$/, // markup and script
  /[＞>»].*[＞>»]|^(?:[\u4e00-\u9fa5]{2,8}\s*[＞>»]\s*)+[\u4e00-\u9fa5]*$/, // 首页 > 政务公开 > 政策
  /^(?:19|20)\d{2}(?:[-/.年]\d{1,2}){2}日?(?:\s+|\s*T?)\d{1,2}[:：时]\d{1,2}/, // a date with the time of day
  pattern`${words('picture-credit')}[）)]?$`, // whose photograph
  /^[0-9a-f]{16,}[：:]?$/,
]

/** 打印本页, 【关闭窗口】, 扫一扫在手机打开当前页: what a page offers to do. */
export const isButton = (line: string): boolean =>
  isButtonWord(squeeze(line).replace(/^[-*•·#]+|[【】[\]]|[：:]$/g, ''))

/** A line that belongs to the page and not to the document, known by its form. */
export const isFurniture = (line: string): boolean =>
  isButton(line) || (forms.some((form) => form.test(line.trim())) && !/[。；]$/.test(line.trim()))

/** A label, a menu or a button in front of the title: a word or two that are no title and no body. */
export const isScrap = (line: string): boolean => {
  const bare = squeeze(line)
  return bare.length <= 4 && !/[\d（(]/.test(bare) && titleWordOf(bare) === null && !isOrganization(bare)
}

/** `<caption>石城县2018年度…细则</caption>`: what a line of markup prints. */
export const withoutTags = (line: string): string =>
  /^\s*<[\w/!%]/.test(line) ? line.replace(/<[^<>]*>?/g, '').trim() : line.trim()

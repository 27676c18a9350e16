import { pattern, words } from '../lexicon/lists/word-lists.js'

/** Marks of a footnote that touch a number: 10万人①, 10万人[1], 10万人*. */
const noteMark = /^(?:[①-⑳⑴-⒇*＊※†]|[[［]\d{1,2}[\]］])+/

/** 2万元以上|水平, 2000亿元|新台阶, 跨越2000亿元、3000亿元|两个大台阶: a word for the level that the number itself is. */
const levelWord = pattern`^(?:的)?(?:[两三四五]个)?${words('level-adjective')}?的?${words('level-noun')}$|^等(?:的)?(?:目标|任务)+$`

/** What follows a number without what only says again that it is a level, and without note marks and stops. */
export function withoutLevelWords(right: string): string {
  const words = right.replace(noteMark, '').replace(/[，。；：、,;:！!？?]+$/, '')
  return levelWord.test(words) ? '' : words
}

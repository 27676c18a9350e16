import { pattern, words } from '../lexicon/lists/word-lists.js'

const scores = pattern`${words('score-header')}`

/** True for the header of a column that holds the points an item earns: 分值, 自评得分, 权重. */
export const holdsScores = (header: string): boolean => scores.test(header)

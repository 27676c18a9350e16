import { pattern, words } from '../../language/lexicon/lists/word-lists.js'

/** 省城市内涝治理规划, 市“十四五”供水规划; but not 市场监管规划, 省级应急预案. */
const bareLevel = pattern`^(?!${words('level-compound')}|.*关于)([省市县])`

/**
 * A title that a place's own office prints without its name, 省城市内涝治理规划 for 浙江省: with the name of the region, where
 * that is of the level named. Any other title as it is.
 */
export function wholeTitle(title: string, regionName: string | null): string {
  const level = bareLevel.exec(title)?.[1]
  return level !== undefined && regionName?.endsWith(level) ? regionName + title.slice(level.length) : title
}

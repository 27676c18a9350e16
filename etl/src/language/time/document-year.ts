import type { FrontMatter } from '../../model/index.js'

/**
 * The year a document speaks in, which 今年, 去年 and 近年来 are counted from: that of its date, else the year in its title,
 * else the first of its period. null where it tells none.
 */
export function documentYear({ issuedOn, title, periodStart }: FrontMatter): number | null {
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4))
  const inTitle = /(?<![\d\-—–－~～至到])(20\d{2})年(?![-—–－~～至]|远景)/.exec(title)?.[1]
  return inTitle === undefined ? periodStart : Number(inTitle)
}

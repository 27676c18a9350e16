import { matchesOf } from '@plangraph/figures'
/** Ranges of 《…》 and “…”, numerals inside them belong to names and slogans: “3515”工程, “15分钟服务圈”. */
export function namedRanges(sentence: string): [number, number][] {
  return matchesOf(sentence, /《[^》]{0,200}》|“[^”]{0,200}”|"[^"]{0,200}"|‘[^’]{0,200}’|〔[^〕]{0,20}〕/g).map(
    (match) => [match.index, match.index + match[0].length],
  )
}

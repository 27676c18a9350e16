import { filterMapped, type MappedText } from '../../model/index.js'
import { unitSource } from '../quantity/unit-words.js'

/** Marks of a list's items by GB/T 9704 and of bullets: 1. （1） ① （一） ●. 1.5万人 is a number, 1.2万人 one too. */
const mark =
  /(?<=^|[。；：;:])(?:[①-⑳⑴-⒇●■◆○▪▲★]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)][、.．]?|\d{1,2}(?:[.．](?!\d)|、))(?=[^\d，。；、）)])/g

/** 一是…；二是…, 十四是…: what opens an item of a list in running text. */
const spokenMark = /(?<=^|[。；：;:，])[一二三四五六七八九十]{1,3}是(?=[^，。；、])/g

/** A paragraph without white space, without the marks that open its items: `①新建零工市场20个；②…`. Offsets are kept. */
export function withoutListMarks(text: MappedText): MappedText {
  const marks = [...text.text.matchAll(mark), ...text.text.matchAll(spokenMark)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  return marks.length === 0
    ? text
    : filterMapped(text, (_char, i) => !marks.some(([start, end]) => i >= start && i < end))
}

/** 地区生产总值[2]1286亿元: a mark that points to a footnote; [60]万人 is a number, as its unit tells. */
const footnoteMark = new RegExp(
  `(?<=[\\u4e00-\\u9fff%％‰）)”])[\\[［〔]\\d{1,2}[\\]］〕](?!(?:${unitSource}|[万亿]))`,
  'g',
)

/** A text without the marks that point to footnotes. Offsets are kept. */
export function withoutFootnoteMarks(text: MappedText): MappedText {
  const marks = [...text.text.matchAll(footnoteMark)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  return marks.length === 0
    ? text
    : filterMapped(text, (_char, i) => !marks.some(([start, end]) => i >= start && i < end))
}

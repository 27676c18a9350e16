import { matchesOf } from '@plangraph/figures'
import { filterMapped, type MappedText } from '../../model/index.js'
import { unitSource } from '../quantity/unit-words.js'

/** Marks of a list's items by GB/T 9704 and of bullets: 1. （1） ① （一） ●. 1.5万人 is a number, 1.2万人 one too. */
const mark =
  /(?<=^|[。；：;:])(?:[①-⑳⑴-⒇●■◆○▪▲★]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)][、.．]?|\d{1,2}(?:[.．](?!\d)|、))(?=[^\d，。；、）)])/g

/** 一是…；二是…, 十四是…: what opens an item of a list in running text. */
const spokenMark = /(?<=^|[。；：;:，])[一二三四五六七八九十]{1,3}是(?=[^，。；、])/g

function withoutMatches(text: MappedText, ...forms: readonly RegExp[]): MappedText {
  const marks = forms.flatMap((form) =>
    matchesOf(text.text, form).map((match) => [match.index, match.index + match[0].length] as const),
  )
  return marks.length === 0
    ? text
    : filterMapped(text, (_char, i) => !marks.some(([start, end]) => i >= start && i < end))
}

/** 第三条 湿地保护率…, b.建设渔港…, Ⅱ.水产品产量…, 3.1.2 供水保证率…: marks at the head of a line. 第一条地铁 is the first of a kind. */
const lineMark =
  /^\s*(?:第[一二三四五六七八九十百]{1,4}条\s+|(?:[a-z]|[Ⅰ-Ⅻ])[.．、)）]\s*(?=[\u4e00-\u9fff])|\d{1,2}(?:[.．]\d{1,2}){2,3}[.．]?\s*(?=[\u4e00-\u9fff]))/g

/** A paragraph without the mark that opens its line. Offsets are kept. */
export const withoutLineMark = (text: MappedText): MappedText => withoutMatches(text, lineMark)

/** A paragraph without white space, without the marks that open its items: `①新建零工市场20个；②…`. Offsets are kept. */
export const withoutListMarks = (text: MappedText): MappedText => withoutMatches(text, mark, spokenMark)

/** 地区生产总值[2]1286亿元: a mark that points to a footnote; [60]万人 is a number, as its unit tells. */
const footnoteMark = new RegExp(
  `(?<=[\\u4e00-\\u9fff%％‰）)”])[\\[［〔]\\d{1,2}[\\]］〕](?!(?:${unitSource}|[万亿]))`,
  'g',
)

/** 再生水利用率①达到35%*, 改造360③个: other marks of notes, behind words and numbers; 3*5 is a product, and ：① opens an item. */
const noteSign = /(?<=[\u4e00-\u9fff\d%％‰）)”])(?:[①-⑳]|[*＊※†‡](?![\d*＊]))+/g

/** A text without the marks that point to footnotes. Offsets are kept. */
export const withoutFootnoteMarks = (text: MappedText): MappedText => withoutMatches(text, footnoteMark, noteSign)

/** 4200¹人, 再生水利用率², 10[¹]万人: raised digits that are the mark of a note; m², s⁻¹, 10⁴ and 3×10⁴ are no such marks. */
const raisedDigits = '[\\u2070\\u00b9\\u00b2\\u00b3\\u2074-\\u2079]'
const raisedMark = new RegExp(
  `[\\[［(（〔【]${raisedDigits}{1,2}[\\]］)）〕】]|(?<![a-zA-Z\\u207b]|${raisedDigits}|(?<!\\d)10(?!\\S{1,2}[万亿%％]))${raisedDigits}{1,2}(?!${raisedDigits})`,
  'g',
)

/** A text without raised digits that point to notes, in prose and cells alike. Offsets are kept. */
export const withoutRaisedMarks = (text: MappedText): MappedText => withoutMatches(text, raisedMark)

import { nameForm } from '@plangraph/figures'
import { lexicon } from '../../language/lexicon/lexicon.js'
import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { isRate } from '../../language/quantity/units.js'
import { withoutVerb } from './second-reading.js'
import type { View } from './view.js'

const unmatched = ({ figure }: View) => figure.indicatorCode === null

/** The same name, whatever verb or word of measure it is printed with. */
const sameName = (a: string, b: string) => nameForm(withoutVerb(a)) === nameForm(withoutVerb(b))

/** The last word of a name is one of measure, or a thing that needs words for whose or which it is: …率, …项目. */
function endsInMeasure(name: string): boolean {
  const ending = [4, 3, 2, 1].map((length) => lexicon.get(name.slice(-length))).find((word) => word !== undefined)
  return ending?.class === 'MEASURE' || ending?.class === 'HEAD'
}

const borrows = ({ name, quote }: View) => [...name].some((char) => !quote.includes(char))
const countsOwnParts = pattern`${words('own-part')}$`
const overYears = /年均|累计|[二三四五六七八九十]年/

/**
 * What can be seen of a reading without knowing whether it is right. Each holds for a figure or not; how much it tells for or
 * against the reading is data (weights.yaml). The comment says of what it is a sign.
 */
export const signs = {
  /** A table of indicators names it: 森林覆盖率 | % | 45. */
  cell: ({ ofCell }) => ofCell,
  /** A sentence in a cell: what a table is about is seldom known there. */
  sentenceInCell: ({ ofCell, figure }) => !ofCell && figure.origin === 'TABLE',
  /** A cell that holds more than its number: 3.5%以上（研发经费年均增长7.5%）. */
  wordyCell: ({ ofCell, figure }) => ofCell && /[\u4e00-\u9fff]{3}/.test(figure.amount.printed),
  /** The catalogue has the name. */
  inCatalogue: ({ figure }) => figure.matchRule === 'exact' || figure.matchRule === 'alias',
  /** The catalogue has the name, rewritten. */
  nearCatalogue: ({ figure }) => figure.matchRule?.startsWith('rule:') ?? false,
  /** Two readings agree: the words next to the number give the same name. */
  agrees: (view) => !view.ofCell && view.second !== '' && sameName(view.name, view.second),
  /** They agree but for a verb, which names leave out or keep: 改扩建|学校. */
  agreesButVerb: (view) =>
    !view.ofCell && view.second !== view.name && view.second !== '' && sameName(view.name, view.second),
  /** The name is in the quote as it is. */
  verbatim: (view) => !view.ofCell && view.quote.includes(view.name),
  /** Some of the name was taken from the words before: 地区生产总值|达到…、增长5%. */
  borrows: (view) => !view.ofCell && borrows(view),
  /** Both levels of a change, under a name that is not printed with them: 占全国比重|由7.2%提升至7.4%. */
  borrowsLevels: (view) => view.figure.rule === 'clause-from-to' && borrows(view),
  /** 从80户增加到810户: the years of both levels are not named. */
  undatedLevels: (view) => view.figure.rule === 'clause-from-to' && !view.dated,
  /** A change whose sentence names no time: over one year, or over several? */
  undatedChange: (view) => view.figure.rule === 'clause-change' && !view.dated,
  /** Held to be over several years, and its sentence names none. */
  summedChange: (view) => view.figure.rule === 'clause-change' && view.figure.basis === 'CUMULATIVE' && !view.dated,
  /** 增长4.9倍: nothing grows so in a year. */
  timesAYear: ({ figure }) =>
    figure.rule === 'clause-change' && figure.basis === 'ANNUAL' && /倍$/.test(figure.amount.unit ?? ''),
  /** 全国, or a place below: the words may name a thing of that place, or compare. */
  otherPlace: ({ figure }) => figure.place !== null,
  /** A cell that is said to bind by another than its row. */
  bindingElsewhere: ({ ofCell, figure, quote }) => ofCell && figure.binding !== null && !/预期|约束/.test(quote),
  /** A goal in a cell, and nothing tells whether it binds. */
  unbound: ({ ofCell, figure }) => ofCell && figure.status !== 'ACTUAL' && figure.binding === null,
  undatedSum: (view) =>
    view.figure.basis === 'CUMULATIVE' && !view.ofCell && !view.dated && view.figure.rule !== 'clause-change',
  /** What is counted follows the number, where the clause goes on: 支持|29个|县率先发展. */
  counted: ({ figure }) => figure.rule === 'clause-counted',
  /** No word of level or change leads to the number. */
  action: ({ figure }) => figure.rule === 'clause-action',
  /** 机械化率, 实施项目: a measure or a thing, and not whose. */
  bareName: (view) => unmatched(view) && view.name.length <= 5 && endsInMeasure(view.name),
  /** 其余, 机关, 单机: too short to be understood alone. */
  shortName: (view) => unmatched(view) && view.name.length <= 3,
  /** Longer than names are: it has swallowed a clause. */
  longName: ({ name }) => name.length > 20,
  /** A、B和C: several things under one number, or examples before it. */
  listedName: ({ name }) => /[、和与及]/.test(name.replace(/[（(].*?[）)]/g, '')),
  /** 高于全国: it is measured from something that the name does not hold. */
  comparison: ({ name }) => /[高快低慢]于|高出/.test(name),
  /** …，机械化率达到60%: a short name after other clauses, whose owner may be in them. */
  goesOn: (view) =>
    !view.ofCell &&
    view.figure.rule !== 'clause-counted' &&
    view.sentence !== '' &&
    unmatched(view) &&
    view.name.length <= 6,
  /** More numbers than one in its clause, so that words may belong to others. */
  crowded: ({ ofCell, quote }) => !ofCell && (quote.match(/\d+(?:\.\d+)?/g)?.length ?? 0) >= 4,
  /** A sum or an average over years, and over which is not known. */
  openSpan: ({ ofCell, figure, name, quote }) =>
    !ofCell &&
    figure.spanStart === null &&
    (figure.basis === 'CUMULATIVE' || overYears.test(name) || overYears.test(quote)),
  /** 平均提升32%: a mean of several things, read as a change a year. */
  meanChange: ({ figure }) => figure.basis === 'ANNUAL' && /平均[\u4e00-\u9fff]{1,2}$/.test(figure.indicatorName),
  /** 新增16条、达到54条: a level, read as a sum. */
  summedLevel: ({ figure }) => figure.basis === 'CUMULATIVE' && figure.rule === 'clause-level',
  /** A count that no word calls a level, read as one. */
  countAsLevel: (view) =>
    view.figure.basis === 'POINT' &&
    view.figure.rule === 'clause-action' &&
    !isRate(view.figure.amount.unit) &&
    unmatched(view),
  /** A sum over known years. */
  sum: ({ figure }) => figure.basis === 'CUMULATIVE',
  money: ({ figure }) => /元$/.test(figure.amount.unit ?? ''),
  yearless: ({ figure }) => figure.year === null,
  /** No time is named in its sentence: its year is that of the part or of the document. */
  farYear: ({ ofCell, dated }) => !ofCell && !dated,
  /** 24个专栏, 25项指标: the document counts its own parts. */
  ownParts: ({ name, figure }) => countsOwnParts.test(name) && /^[个项条章篇部节大]?$/.test(figure.amount.unit ?? ''),
  /** 20分, 95/100: points of a rating. */
  points: ({ figure }) => figure.amount.unit === '分' || /\/100?$/.test(figure.amount.ratio ?? ''),
  /** 1∶5万: a scale, or a ratio that names something. */
  ratio: ({ figure }) => figure.amount.ratio !== null,
  /** 五成, 百亿元: a round number of a phrase. */
  inWords: ({ figure }) => !/\d/.test(figure.amount.printed),
  /** The number as it was read is not printed in its quote. */
  pieced: ({ ofCell, figure, quote }) => !ofCell && !quote.includes(figure.amount.printed.normalize('NFKC')),
  /** Something else contradicts it. */
  doubted: ({ doubted }) => doubted,
} satisfies Record<string, (view: View) => boolean>

export type Sign = keyof typeof signs

/** The signs that hold for a figure. */
export const signsOf = (view: View): Sign[] => (Object.keys(signs) as Sign[]).filter((sign) => signs[sign](view))

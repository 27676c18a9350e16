import { pattern, words } from '../language/lexicon/lists/word-lists.js'
import { parseChineseNumeral } from '../language/quantity/chinese-numerals.js'
import { fiveYearPeriod } from '../language/time/five-year-plans.js'
import { foldText } from '../model/fold-text.js'
import { NATION, type Places } from './places.js'

/** What a printed title says, taken apart so that the forms in which one document is cited come out equal. */
export interface NormalizedTitle {
  /** Folded; without issuer, notice wrapper, leading place and plan period. */
  bare: string
  /** Region named by the title or by the issuer before it; null where neither names one. */
  region: string | null
  /** Who issued it, as printed before 关于; null where the title names none. */
  issuer: string | null
  /** The own title prints the name of a place below the nation. */
  placed: boolean
  /** Period named by the title (“十四五”, 2021—2025年): "2021-2025", or ''. */
  period: string
  /** The plan's own title: the wrapper taken off and the place kept or, where only the issuer named it, put before. */
  ownTitle: string
  /** The printed title where it is that of the notice that issues the document. */
  noticeTitle: string | null
}

const WRAPPER = pattern`^(.*?)关于${words('promulgates')}(.+)的${words('notice-word')}$`
const ISSUER = pattern`^([\u4e00-\u9fff、]{2,40}?(?:${words('issuer-ending')}|[省市区县州]委|[部厅局院办]))(?=关于)`
const FIVE_YEAR = /(?:的)?第([一二三四五六七八九十]{1,3})个五年(?=规划|计划)|(十[一二三四五六七八九])五(?!年)/
const YEAR_SPAN = /\(?((?:19|20)\d{2})年?-((?:19|20)\d{2})年?\)?/
const YEAR_WORDS = /[一二][〇零○◯oо0一二三四五六七八九]{3}(?=年)/g
const YEAR_DIGITS: Record<string, string> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

const withoutBlanks = (title: string) => title.replace(/[\s\u200b\ufeff]+/g, '')
const withoutBrackets = (title: string) => title.replace(/^《([^》]*)》$/, '$1').replace(/^《(.*)》$/, '$1')

/**
 * Normalizes a title, so that forms of one document meet and different documents stay apart:
 * 《陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知》 and 陕西省“十四五”就业促进规划 both become 就业促进规划 of
 * 610000 for 2021–2025; 人力资源和社会保障事业发展“十四五”规划 has no place and stays apart from that of 陕西省.
 * Folded are quotation marks, white space, full and half width, dashes, 二〇三五 / 二○三五 / 2035, 第十四个五年规划 /
 * “十四五”规划 (a stray 的 before it too), a leading 关于 and 中华人民共和国.
 *
 * @param scope code of the region whose document prints the title: it decides between counties of one name
 */
export function normalizeTitle(printed: string, places: Places, scope: string | null): NormalizedTitle {
  const title = withoutBrackets(withoutBlanks(printed))
  const { issuer, own, inner, wrapped } = partsOf(title)
  const folded = foldText(own)
    .replace(/^关于/, '')
    .replace(/^中华人民共和国/, '')
  const place = places.leading(folded, scope)
  const { rest, period } = takePeriod(foldYears(folded.slice(place?.length ?? 0).replace(/^关于/, '')))
  const prefix = wrapped && !place && !own.startsWith('关于') ? placeOfIssuer(issuer, places, scope) : ''
  return {
    bare: rest,
    region:
      place?.code ?? regionOfIssuer(issuer, places, scope) ?? (title.startsWith('中华人民共和国') ? NATION : null),
    issuer,
    placed: prefix !== '' || (place !== null && place.code !== NATION),
    period,
    ownTitle: prefix + (wrapped ? own : inner),
    noticeTitle: wrapped ? title : null,
  }
}

/** The title that a notice puts out (inner), the same without its issuer (own), and who issued it. */
function partsOf(title: string): { issuer: string | null; own: string; inner: string; wrapped: boolean } {
  const wrapper = WRAPPER.exec(title)
  const inner = wrapper ? withoutBrackets(wrapper[2] as string) : title
  const issuer = wrapper?.[1] || ISSUER.exec(inner)?.[1] || null
  return { issuer, own: inner.replace(ISSUER, ''), inner, wrapped: wrapper !== null }
}

const regionOfIssuer = (issuer: string | null, places: Places, scope: string | null) =>
  issuer === null ? null : places.ofBody(issuer, scope)

/** The name of a place that the issuer's name begins with, as printed; empty where it names none. */
function placeOfIssuer(issuer: string | null, places: Places, scope: string | null): string {
  const body = (issuer ?? '').replace(/^中共/, '')
  return body.slice(0, places.leading(body, scope)?.length ?? 0)
}

const foldYears = (text: string) =>
  text.replace(YEAR_WORDS, (year) => [...year].map((char) => YEAR_DIGITS[char] ?? '0').join(''))

/** Takes the plan period out of a folded title, wherever it is: both 十四五就业规划 and 就业十四五规划 are printed. */
function takePeriod(title: string): { rest: string; period: string } {
  const span = YEAR_SPAN.exec(title)
  const fiveYear = FIVE_YEAR.exec(title)
  const ordinal = parseChineseNumeral(fiveYear?.[1] ?? fiveYear?.[2] ?? '')
  const rest = title.replace(YEAR_SPAN, '').replace(FIVE_YEAR, '')
  if (span) return { rest, period: `${span[1]}-${span[2]}` }
  if (ordinal === null) return { rest: title, period: '' }
  const { start, end } = fiveYearPeriod(ordinal)
  return { rest, period: `${start}-${end}` }
}

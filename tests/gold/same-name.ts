import { foldText } from '../../etl/src/model/fold-text.js'
import { similarity } from './character-pairs.js'

/** Longer names that are not the indicator's but a sentence's. */
const LONGEST_NAME = 60
/** Names this alike differ by a character or two of many. */
const ALIKE = 0.84

const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|')})`

/** Words for one direction of change. */
const CHANGES: readonly [RegExp, string][] = [
  [new RegExp(oneOf('增长幅度 同比增长 增长率 增速 增幅'), 'g'), '增长'],
  [new RegExp(oneOf('下降幅度 下降率 降幅 降低 减少'), 'g'), '下降'],
  [new RegExp(oneOf('提高幅度 提升幅度 提升'), 'g'), '提高'],
]
/** The document's own place in front of a name says nothing new. */
const OWN_PLACE = new RegExp(`^${oneOf('全国 全省 全市 全区 全县 我国 我省 我市')}`)
/** Verbs that only bring what is counted into being, which the basis says. */
const BRINGS_ABOUT = new RegExp(
  `^(?:${oneOf(`完成 实现 新建和改造 新建改造 新建 改建 扩建 更新改造 改造 建设 推进 打造 培育 创建 引进 发放 提供 生产
    供应 整治 治理 突破 争取 累计 全年 共(?![享同建有青产])`)}和?)+(?=.{2})`,
)
/** What one name may have more than the other and still mean the same. */
const SAYS_NOTHING_NEW = new RegExp(
  `^${oneOf(`的 了 人数 人次 人 个数 数量 总数 总量 数 总规模 规模 面积 里程 长度 总长 总额 金额 额 总体 达到 占比 比重 比例
    率 任务 目标 建设 项目 工程 全社会 城镇 新增 全部 各类 重点 年度 当年 年 五年 期末 水平 标准`)}*$`,
)
/** Words of which a name may have none that the other lacks: they tell two indicators apart. */
const DISTINGUISHING = [
  ...['登记', '调查', '失业保险', '工伤', '养老', '居民', '机关', '农民工', '农村', '国家级', '省级', '市级', '星级'],
  ...['高技能', '专业技术', '高级工', '高级职称', '电子', '调解', '仲裁', '监察', '增长', '下降', '年均'],
  ...['(?:企业|城镇)职工', '率|占比|比例|比重|覆盖面'],
].map((words) => new RegExp(words))

function plain(name: string): string {
  const folded = CHANGES.reduce((text, [words, one]) => text.replace(words, one), foldText(name))
  return folded.replace(OWN_PLACE, '').replace(BRINGS_ABOUT, '')
}

/** Whether the longer name holds the shorter one and nothing else of weight. */
function addsNothing(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  const at = longer.indexOf(shorter)
  if (at < 0 || shorter.length < 2) return false
  return SAYS_NOTHING_NEW.test(longer.slice(0, at) + longer.slice(at + shorter.length))
}

/** 融资平台有序退出 has the characters of 有序退出融资平台. */
const reordered = (a: string, b: string) => characters(a) === characters(b)
const characters = (name: string) => [...name.replaceAll('的', '')].sort().join('')

/**
 * Whether two names mean one indicator. Close: a cut, a wrong head or tail and a distinguishing word too few are other
 * names; another word for growth, a verb of bringing about and the own place are not.
 */
export function sameName(wanted: string, read: string): boolean {
  const [a, b] = [plain(wanted), plain(read)]
  if (b === '' || b.length > LONGEST_NAME) return false
  if (a === b) return true
  if (DISTINGUISHING.some((words) => words.test(a) !== words.test(b))) return false
  return addsNothing(a, b) || reordered(a, b) || similarity(a, b) >= ALIKE
}

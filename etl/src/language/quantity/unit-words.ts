const words = (list: string): string[] => list.trim().split(/\s+/)

/** Words that count things, alone or as times (人次, 户次, 批次, 剂次). */
const counters = words(`
  人 名 位 户 家 个 条 件 起 笔 所 间 台 套 支 项 卷 次 场 张 册 辆 座 处 对 宗 例 篇 种 类 只 头 株 艘 架 列 床
  部 管 剂 批 枚 尾 棵 栋 幢 门 班 节 块 根 组 席 孔 泊位 车位 套（间） 套(间) 座（处） 台（套） 人（次） 场（次） 处（座） 条（个） 条(个) 头只 头（只） 盏 眼 匹 羽 标台 趟 幅 份 标箱 标准箱 台套`)

/** Words that measure. */
const measures = words(`
  个工作日 工作日 μg/m³ μg/m3 µg/m³ µg/m3 ug/m³ ug/m3 mg/m³ mg/m3 mg/L m³/d m3/d t/d 元 美元 欧元 港元 吨标准煤 吨标煤 千克标准煤 吨 公斤 千克 克 斤 公里 千米 米 亩 公顷 平方公里 平方千米 平方米 立方米 方 升
  千瓦时 千瓦 吉瓦 兆瓦 度 分贝 毫克 微克 兆 ℃ 摄氏度 毫米 厘米 秒 千伏安 兆伏安 千伏 兆瓦时 吉焦 吨二氧化碳当量 吨二氧化碳 人·次 蒸吨 载重吨 总吨 公斤标准煤
  克标准煤 吨公里 人公里 车公里 TB PB 周岁 岁 分 天 分钟 小时 学时 课时 人年 标准机架 TEU EFLOPS PFLOPS Gbps Mbps GWh MWh kWh GW MW kW`)

/** Symbols of GB 3100–3102 in Latin letters, which end where no letter or digit follows: 5km, but not 5kmX. */
const symbols = words(`
  MHz GHz ㎡ m² m2 km² km2 hm² hm2 ha m³ m3 km m kg t kV MVA kVA kvar kW·h kW.h 千瓦·时 kWh MWh GWh L`)

const rates = words('个百分点 百分点 % ％ ﹪ ‰ 倍')
const longSpans = words(
  '月·平方公里 月 年 日 天 秒 小时 d h 10万人 十万人 10万 十万 人·年 人·月 人月 人年 千人 百人 万人 万元 百平方公里',
)

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const alternatives = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')

/** 3.0方|案, 5万亿台|阶, 9部|分: a character that begins another word counts nothing. */
const beginsWord =
  '(?!(?<=方)[案面参协联主资式向法针便]|(?<=台)[阶风账]|(?<=部)[门分队]|(?<=场)[景所馆]|(?<=家)[庭长政]|(?<=支)[柱撑持]|(?<=节)点|(?<=头)[部管]|(?<=名)[单录牌])'

const counted = `(?:(?:${alternatives(symbols)})(?![A-Za-z\\d])|(?:${alternatives(measures)})(?!钟|之|别)${beginsWord}|(?:${alternatives(counters)})次?${beginsWord})`
const per = `(?:\\s*[/／每]\\s*(?:${alternatives(longSpans)}|[百千万亿]{0,2}${counted}))`

/**
 * Source of a pattern for a printed unit, an optional 百/千/万/亿 before it: 万人次, 亿元, %, 个百分点, 元/月, 微克/立方米,
 * 万吨标准煤, 个/万人.
 */
export const unitSource = `(?:${alternatives(rates)}|分钟|[十百千万亿]{0,2}${counted}${per}?)`

const wholeUnit = new RegExp(`^${unitSource}$`)

/** True for a text that is a unit and nothing else. 年 is one too (平均受教育年限). */
export const isUnit = (text: string) =>
  wholeUnit.test(text.replace(/\s/g, '')) || /^(?:年|月|[万亿]|[/／—–-]|1?[/／](?:10万|十万|万|千))$/.test(text.trim())

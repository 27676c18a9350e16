import { isName } from './names.js'
import { readSubject } from './subject.js'

/** Words behind the subject of a clause that states no number: 居民收入|稳步提高, 地区生产总值|连跨三个万亿元台阶. */
const said =
  /(?:稳步|持续|不断|逐步|显著|明显|大幅|进一步|加快|全面|总体|基本|保持|连续|连跨|连上|连破|再上|跨上|迈上|站上|跃上|实现|取得|突破|提高|提升|增长|扩大|改善|增强|优化|稳定|达到|高于|快于|稳中|趋于|与.{2,12}(?:同步|一致))/
/** What can be counted or measured; 形势 and 质量 can't. */
const measurable =
  /(?:数|率|比|比重|比例|总值|总额|总量|收入|支出|规模|产值|增加值|面积|强度|水平|人口|投资|消费|里程|能力|产量|浓度|能耗|用水量|排放量|寿命|年限|保险|企业|项目|机构|床位|学位|试点)$/

/** 提高|土地出让收益用于农业农村比例 */
const verbFirst = /^(?:逐步|稳步|大力|持续)?(?:提高|提升|扩大|增加|降低|控制|稳定|优化)/

/** Subject of a clause without a number that the clauses behind may mean, or null. */
export function saidSubject(clause: string): string | null {
  const object = clause.replace(/[，；：、]$/, '')
  const verb = verbFirst.exec(object)?.[0]
  if (verb !== undefined) {
    const name = object.slice(verb.length)
    return measurable.test(name) && name.length <= 20 ? name : null
  }
  const at = clause.search(said)
  if (at < 2 || at > 24) return null
  const { name } = readSubject(clause.slice(0, at))
  return measurable.test(name) && isName(name) && name.length <= 20 ? name : null
}

import { readSubject } from './subject.js'

/** Names that say nothing without what was spoken of before: 营业收入, 从业人员, 累计招生. */
const generic =
  /^(?:年?(?:总)?(?:营业)?收入|营业额|年?总?产值|总数|总量|总规模|规模|从业人员|从业人数|参保人数|参保率|招生(?:人数)?|覆盖率|占比|比重|比例|数量|人数|产业规模|增加值|利润|销售收入|服务人次|面积)$/
/** 实施创业培训“马兰花计划”，实现培训30万人次: a deed named in full in the clause before. */
const bareDeed = /^(?:培训|招生|就业|补贴|贷款)$/
const measureTail =
  /(?:年?总?营业收入|从业人员|从业人数|年?总?产值|总数|总量|数量|人数|人次|户数|数|率|规模|总规模|占比|比重|比例)$/

const commonPrefix = (a: string, b: string) => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return a.slice(0, n)
}

/**
 * Completes an elliptical name from the subject before it.
 * 人力资源服务机构总数…，营业收入突破 → 人力资源服务机构营业收入; 博士后科研流动站…、工作站 → 博士后科研工作站;
 * 劳动人事争议仲裁结案率…、调解成功率 → 劳动人事争议调解成功率, where the document prints that name elsewhere.
 */
export function completeName(
  name: string,
  previous: string | null,
  known: readonly string[],
  clauseBefore: string,
): string {
  const deed = bareDeed.test(name) ? new RegExp(`[\\u4e00-\\u9fa5]{2,10}?${name}`).exec(clauseBefore)?.[0] : undefined
  if (deed) return readSubject(deed).name || name
  if (previous === null || previous === name || name === '') return name
  if (generic.test(name)) return previous.replace(measureTail, '') + name
  const full = known.find(
    (candidate) =>
      candidate.length > name.length &&
      candidate.endsWith(name) &&
      commonPrefix(candidate, previous).length >= Math.max(4, candidate.length - name.length),
  )
  if (full && !known.includes(name)) return full
  const sameKind = name.length <= 4 && previous.length > name.length + 2 && previous.endsWith(name.slice(-1))
  return sameKind ? previous.slice(0, previous.length - name.length) + name : name
}

import { startsWithAction } from './subject.js'

/** Serial verb after the noun: 聚焦1-2个劳务工种凝心聚力打造成为有影响力的劳务品牌. */
const serialVerb =
  /^(?!具有|具备|能够|在|以)([^，、的]{2,12}?)(?:凝心聚力|齐心协力|集中力量)?(?:打造成为?|建设成为?|培育成为?|建成|形成|开展|用于|创建成)/
const doing = /(?:建设|创建|集群发展|项目建设|改造|工作)$/

/** 年营业收入超亿元的龙头企业, 具有医养结合功能的机构: a modifier that says which, where others praise. */
const defining =
  /(?:超过?|突破|达到?|高于)[\d一二三五十百千万亿][^的]*$|^(?:具有|具备)[^，]{2,10}(?:功能|资质|资格|条件|能力)$/

/**
 * The thing counted, where it follows its number: 建设100个|新型研发机构. A long modifier before 的 is left out
 * (100家|具有示范和带动效应的省级创业孵化基地 → 省级创业孵化基地), and so is 建设 where a verb such as 推进 stands before.
 */
export function nounBehind(right: string, verb: string | null): string {
  const clause = right
    .replace(/^的/, '')
    .replace(/[，。；：:].*$/, '')
    .replace(/（[^）]*$/, '')
  const [first = clause, second] = clause.split(/以及|并且?(?=[^、])/)
  const single = second !== undefined && startsWithAction(second) ? first : clause
  const head = serialVerb.exec(single)?.[1] ?? single
  // 11个贫困县全部摘帽
  const done = /^([^的、]{2,12})(?:全部|如期|顺利|稳定)(.{2,4})$/.exec(head)
  if (done) return `${done[2]}${done[1]}`
  const parts = head.split('的')
  const last = parts.at(-1) as string
  // A bare 行业 or 企业 says nothing without its modifier.
  const noun = parts.length > 1 && last.length >= 3 && !defining.test(parts.slice(0, -1).join('的')) ? last : head
  const bare = noun.replace(/等$/, '')
  // 推动100家景区|完成|智慧化改造: 改造 is what they complete.
  return verb !== null && !/完成/.test(bare) && /^(?:推进|推动|加快|实施|完成|促进|组织)/.test(verb)
    ? bare.replace(doing, '') || bare
    : bare
}

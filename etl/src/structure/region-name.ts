/** 省, 自治区, 市, 州, 盟, 地区, 县, 旗 at the head of a title or of an issuer's name: 西安市人民政府办公厅 → 西安市. */
const place = /^(?:中共)?([\u4e00-\u9fa5]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|盟|地区|州|县|区|旗))/
const national =
  /^(?:中华人民共和国|国务院|全国|国家|人力资源和?社会保障部|中共中央|中央|[\u4e00-\u9fa5]{2,12}部(?:$|关于))/

/** Region that a title, or else the issuers, speak for; 全国 for bodies of the state; null where none is named. */
export function regionName(title: string, issuers: readonly string[]): string | null {
  const bare = (text: string) => text.replace(/[\s“”"《》]/g, '').replace(/^关于/, '')
  for (const name of [title, ...issuers].map(bare)) {
    const match = place.exec(name)
    if (match?.[1] && !/^(?:创建|建设|高质量|印发|加快)/.test(match[1])) return match[1]
  }
  return [title, ...issuers].map(bare).some((name) => national.test(name)) ? '全国' : null
}

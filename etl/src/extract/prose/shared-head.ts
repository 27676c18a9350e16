/** 中心城区建成区面积、常住人口: what a place has. */
const ofPlace = /^(中心城区|主城区|市区|城区|县城|建成区)(?=.{2})/
const hadByPlace =
  /^(?:(?:常住|户籍)人口(?:数|规模)?|人口密度|建成区(?:面积|绿地率|绿化覆盖率)|绿地率|绿化覆盖率|路网密度|人均公园绿地面积)$/
/** 生产安全事故起数、死亡人数: whom an event harms. */
const ofEvent = /^(.*?(?:事故|火灾|灾害))(?:起数|发生数|总量|次数|总数)/
const harmOfEvent = /^(?:死亡|受伤|伤亡|受灾|直接经济损失)/

/** 每千人口拥有医师2.9人、注册护士3.4人: so many for each. */
const forEach = /^每[十百千万]+名?[\u4e00-\u9fa5]{0,6}?(?:人口|居民|老年人|学生|儿童)(?:拥有|配备)?/

/** What `name` takes from the thing named before it in one list: its place, its event, or what it is counted for; counted: both in one unit. '' for nothing. */
export function sharedHead(first: string, name: string, counted: boolean): string {
  const place = hadByPlace.test(name) ? ofPlace.exec(first)?.[1] : undefined
  const event = harmOfEvent.test(name) ? ofEvent.exec(first)?.[1] : undefined
  const each = (counted || /数$/.test(name)) && !/^每|率$/.test(name) ? forEach.exec(first)?.[0] : undefined
  return place ?? event ?? each ?? ''
}

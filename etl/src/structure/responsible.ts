import type { ResponsibleBody } from '../model/index.js'

const bodyEnding =
  /(?:局|委|办|部|厅|院|会|府|处|行|社|联|所|站|中心|公司|集团|单位|学院|大学|专班|小组|党校|法院|检察院|管部|银行|政府|办公室|委员会)(?:[<＜（(][^>＞）)]*[>＞）)])?$/
const bodyStart = /^(?:各|市|省|县|区|州|团|人行|国家|自治区|西咸|高新)/

const isBody = (name: string) => name.length >= 2 && name.length <= 24 && bodyEnding.test(name)

/** Names of bodies parted by 、 and ，; commas inside brackets and ASCII commas count as well. */
function names(text: string): string[] {
  return text
    .replace(/\s/g, '')
    .split(/[、，,;；。]/)
    .map((name) => name.replace(/等(?:部门|单位|有关部门|相关部门)?$/, '').trim())
    .filter(Boolean)
}

/** True for a line of a column of bodies. afterBodies: the line before was one, so this may begin inside a name. */
export function looksLikeBodies(line: string, afterBodies: boolean | undefined): boolean {
  if (/[。；：“”\d]/.test(line)) return false
  const parts = names(line)
  const complete = parts.filter((part) => isBody(part) || bodyStart.test(part)).length
  return parts.length > 0 && (complete >= Math.max(1, parts.length - 1) || (afterBodies === true && complete > 0))
}

/** Bodies as listed, the first in the lead; with a 牵头 those before it. 等 is dropped. */
export function parseBodies(text: string): ResponsibleBody[] {
  const bare = text.replace(/\s/g, '').replace(/^(?:牵头|责任|负责|配合)?(?:单位|部门)[：:]/, '')
  const led = /^(.+?)牵头(?!单位)[，,、；;]?(.*)$/.exec(bare)
  const leaders = led ? names(led[1] as string) : []
  const others = names(
    (led ? (led[2] as string) : bare)
      .replace(/(?:牵头|责任|配合|参与)单位[：:]/g, '、')
      .replace(/(?:等?(?:负责|配合|参与|按职责分工负责))+$/, ''),
  )
  if (led)
    return [
      ...leaders.map((name) => ({ name, lead: true })),
      ...others.map((name) => ({ name: name.replace(/配合$|参与$/, ''), lead: false })),
    ]
  return others.map((name, i) => ({ name, lead: i === 0 }))
}

const labelled =
  /[（(](?:责任单位|牵头单位|责任部门|牵头部门|负责单位)[：:]([^（()]*(?:[（(][^（）()]*[）)][^（()]*)*)[）)]/
const charged = /[（(]([^（）()。；]{2,400}?(?:等(?:部门|单位)?)?(?:按职责分工)?负责)[。）)]/
const listed = /[（(]([^（）()。；：“”\d]{4,200})[）)]\s*$/

/**
 * Responsible bodies in the brackets of a paragraph: （责任单位：市工信局、…）, （市发改委、…等负责。首个单位为牵头单位，下同。）,
 * or a bracket at its end with nothing but names of bodies. Empty when there is none.
 */
export function responsibleBodies(paragraph: string): ResponsibleBody[] {
  const text = paragraph.replace(/\s/g, '')
  const bracket = labelled.exec(text)?.[1] ?? charged.exec(text)?.[1]
  if (bracket) return parseBodies(bracket)
  const list = listed.exec(text)?.[1]
  return list && names(list).length >= 2 && names(list).every(isBody) ? parseBodies(list) : []
}

/** 文化旅游局 where the document elsewhere says 市文化旅游局: the level left out by a slip is put back. */
export function withLevelPrefix(bodies: readonly ResponsibleBody[], printed: ReadonlySet<string>): ResponsibleBody[] {
  return bodies.map((body) => {
    const full = ['市', '省', '县', '区', '州'].map((level) => level + body.name).find((name) => printed.has(name))
    return full ? { ...body, name: full } : body
  })
}

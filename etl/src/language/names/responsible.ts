import type { ResponsibleBody } from '../../model/index.js'
import { pattern, words } from '../lexicon/lists/word-lists.js'

const bodyEnding = pattern`(?:${words('responsible-ending')}|[局委办部厅院会府处行社联协所站])(?:[<＜（(][^>＞）)]*[>＞）)])?$`
const bodyStart = pattern`^(?:[各市省县区州团]|${words('body-start')})`

const isBody = (name: string) => name.length >= 2 && name.length <= 24 && bodyEnding.test(name)

/** 排第一位的为牵头单位，下同; 首个单位为牵头单位: words on the list, no bodies. */
const isRemark = (name: string) => /^(?:[按排列首]|以?下同)|为牵头(?:单位|部门)$/.test(name)

/** What bodies do, printed after their names: 市财政局配合, 各区县政府负责落实, 市残联等按职责分工负责. */
const duty = pattern`(?:等?(?:按照?职责(?:分工)?)?${words('duty-adverb')}*${words('duty')})+$`

/** Commas, 、 and ； outside brackets: 各县（市、区）人民政府 is one body. 和 parts two names where the second has its level. */
const between = /(?:[、，,;；。]|(?<=[局委厅办府会联院])(?:和|以?及)(?=[市省县各]))(?![^（(<＜]*[）)>＞])/

const andOthers = pattern`等${words('other-bodies')}?$`

/** Names of bodies in a list. */
function names(text: string): string[] {
  return text
    .replace(/\s/g, '')
    .split(between)
    .map((name) =>
      name
        .replace(duty, '')
        .replace(andOthers, '')
        .replace(/^(?:会同|由)/, '')
        .trim(),
    )
    .filter((name) => name !== '' && !isRemark(name))
}

/** True for a line of a column of bodies. afterBodies: the line before was one, so this may begin inside a name. */
export function looksLikeBodies(line: string, afterBodies: boolean | undefined): boolean {
  if (/[。；：“”\d]/.test(line)) return false
  const parts = names(line)
  const complete = parts.filter((part) => isBody(part) || bodyStart.test(part)).length
  return parts.length > 0 && (complete >= Math.max(1, parts.length - 1) || (afterBodies === true && complete > 0))
}

const label = pattern`(${words('body-role')})(?:单位|部门)[：:]`

/** 牵头单位：X；责任单位：Y、Z → the bodies after 牵头单位 lead; where no label says so, the first of all leads. */
function labelledBodies(text: string): ResponsibleBody[] {
  const [, ...parts] = text.split(label)
  const groups = parts.flatMap((part, i) =>
    i % 2 === 0 ? [{ leads: /牵头|主办/.test(part), list: parts[i + 1] ?? '' }] : [],
  )
  const bodies = groups.flatMap(({ leads, list }) => names(list).map((name) => ({ name, lead: leads })))
  return bodies.some((body) => body.lead) ? bodies : bodies.map((body, i) => ({ ...body, lead: i === 0 }))
}

const ledBy = pattern`^(.+?)牵头(?!${words('body-noun')}|的)(.*)$`

/** Bodies as listed, the first in the lead; with a 牵头 those it names. 等 and what the bodies do are dropped. */
export function parseBodies(text: string): ResponsibleBody[] {
  const bare = text.replace(/\s/g, '')
  const led = ledBy.exec(bare.replace(/^(?:责任|负责)(?:单位|部门)[：:]/, ''))
  if (led)
    return [
      ...names(led[1] as string).map((name) => ({ name, lead: true })),
      ...names((led[2] as string).replace(new RegExp(label, 'g'), '、')).map((name) => ({ name, lead: false })),
    ]
  if (label.test(bare)) return labelledBodies(bare)
  return names(bare).map((name, i) => ({ name, lead: i === 0 }))
}

/** What is in the outermost brackets of a text. */
function bracketed(text: string): { content: string; atEnd: boolean }[] {
  const found: { content: string; atEnd: boolean }[] = []
  let depth = 0
  let start = 0
  ;[...text].forEach((char, i) => {
    if (/[（(]/.test(char) && depth++ === 0) start = i + 1
    if (/[）)]/.test(char) && depth > 0 && --depth === 0)
      found.push({ content: text.slice(start, i), atEnd: /^[。；]?$/.test(text.slice(i + 1)) })
  })
  return found
}

const startsWithLabel = new RegExp(`^${label.source}`)
const charged = pattern`^[^。；]{2,400}${words('charged-with')}(?:。|$)`
/** `责任单位：市人社局、市财政局` on a line of its own or at a paragraph's end. */
const unbracketed = new RegExp(`(?:^|[。；])(${label.source}[^。]{2,400})。?$`)

/** （市科委）: one body alone tells its level. */
const aloneInBracket = /^[市省县区]委?[\u4e00-\u9fff]{1,12}(?:[局委办厅]|委员会)$/

/** True for the words in a bracket that say who answers for what precedes it. */
function namesBodies(content: string, atEnd: boolean): boolean {
  if (startsWithLabel.test(content)) return true
  if (charged.test(content)) return parseBodies(content.split('。')[0] as string).some(({ name }) => isBody(name))
  const list = names(content)
  return (
    atEnd &&
    (list.length >= 2 || aloneInBracket.test(content)) &&
    !/[。；：“”\d]/.test(content) &&
    list.some(isBody) &&
    list.every((name) => isBody(name) || /^各|^(?:相关|有关)[区县市]/.test(name))
  )
}

/**
 * Responsible bodies of a paragraph: （责任单位：市工信局、…）, （市卫生健康委牵头，市财政局配合）, （市发改委、…等负责。首个单位为
 * 牵头单位，下同。）, a bracket at its end with nothing but names of bodies, or 责任单位：… at its end without brackets.
 * Empty when there is none.
 */
export function responsibleBodies(paragraph: string): ResponsibleBody[] {
  const text = paragraph.replace(/\s/g, '')
  const found = bracketed(text).find(({ content, atEnd }) => namesBodies(content, atEnd))?.content
  const list = found ?? unbracketed.exec(text)?.[1]
  return list === undefined ? [] : parseBodies(list.split('。')[0] as string)
}

const bodiesInHeading = pattern`[（(]${words('heading-role')}(?:单位|部门)[：:].*[）)]$`

/** `加强技能培训（责任单位：市人社局）` → 加强技能培训: a heading without the bracket at its end that names bodies. */
export function withoutBodies(heading: string): string {
  const at = heading.search(bodiesInHeading)
  return at > 0 ? heading.slice(0, at) : heading
}

/** 文化旅游局 where the document elsewhere says 市文化旅游局: the level left out by a slip is put back. */
export function withLevelPrefix(bodies: readonly ResponsibleBody[], printed: ReadonlySet<string>): ResponsibleBody[] {
  return bodies.map((body) => {
    const full = [...'市省县区州'].map((level) => level + body.name).find((name) => printed.has(name))
    return full ? { ...body, name: full } : body
  })
}

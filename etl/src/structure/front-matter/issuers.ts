import { pattern, words } from '../../language/lexicon/lists/word-lists.js'
import { leadingPlace } from '../../language/names/region-name.js'

const ending = pattern`(?:${words('body-end')}|${words('kind-of-group')}小组|(?<=.{3})办)`
const name = pattern`(?:中共中央|国务院|[\u4e00-\u9fa5]{2,24}${ending})`
const organization = pattern`^${name}(?:[\s、]+${name})*$`
/** 工业和信息化部等八部门, 北京市农业农村局等: others issue with it. */
const andOthers = pattern`等(?:[一二三四五六七八九十\d]{0,3}(?:个)?${words('counted-bodies')})?$`

/** A body alone on its line, or several side by side: 西安市人民政府, 中共安吉县委 安吉县人民政府. */
export const isOrganization = (line: string): boolean =>
  organization.test(line) || (line.length < 40 && organization.test(line.replace(/\s/g, '')))

/** Bodies that sign: alone on their lines. */
export const signatures = (lines: readonly string[]): string[] => lines.filter(isOrganization).flatMap(partBodies)

/** 中共安吉县委安吉县人民政府: the party's committee signs first. */
const party = /^(中共(?:中央|[^委]{2,12}委(?:员会)?)(?:办公[厅室])?)(?=.{3,})/

/** 延安市人力资源和社会保障局延安市财政局: the second body begins with the name of the region again. */
function partAtRegion(text: string): string[] {
  const region = leadingPlace(text)
  return region === null ? [text] : text.split(new RegExp(`(?<=${ending.source})(?=${region})`))
}

/** Bodies printed side by side, with or without a blank between them. Empty when one of them is no body. */
export function partBodies(printed: string): string[] {
  const text = printed.trim().replace(andOthers, '')
  const apart = (piece: string): string[] => {
    const committee = party.exec(piece)?.[1]
    return committee ? [committee, ...partAtRegion(piece.slice(committee.length))] : partAtRegion(piece)
  }
  // A blank may also stand inside a name that was stretched over the line: 西安市 人民政府.
  for (const pieces of [text.trim().split(/[\s、]+/), [text.replace(/\s/g, '')]])
    if (pieces.every(isOrganization)) return [...new Set(pieces.flatMap(apart))]
  return []
}

/** `西安市人民政府办公厅文件`: the red head. Bodies that issue together stand one above the other, 文件 after the last. */
function redHead(head: readonly string[]): string[] {
  const at = head.slice(0, 8).findIndex((text) => /文\s*件$/.test(text))
  if (at < 0) return []
  let first = at
  while (first > 0 && isOrganization(head[first - 1] as string)) first--
  const bodies = head
    .slice(first, at + 1)
    .flatMap((line) => line.replace(/文\s*件$/, '').split(/[\s、]+/))
    .filter(Boolean)
  // `您的位置：首页 > 政府文件` is the way to a web page.
  return bodies.every(isOrganization) ? bodies : []
}

/** Where a head may name the issuers. titles: of the notice and of the document, blanks kept. */
export interface IssuerPlaces {
  head: readonly string[]
  titles: readonly string[]
  signed: readonly string[]
  /** Values of labels: 发文机关：延安市财政局 */
  labelled: readonly string[]
  /** What the text says: the government that gives a work report, the body that put a plan out. */
  told: readonly string[]
}

const beforeVerb = pattern`^(.+?)(?:关于|${words('carries')})`

/** …关于…, …印发《…》: the bodies that a title begins with. */
const inTitle = (title: string) => partBodies(beforeVerb.exec(title)?.[1] ?? '')

/** A label 发布机构：中共中央 may name the first alone of the bodies that the text names: 中共中央 国务院. */
const allNamed = (bodies: readonly string[], told: readonly string[]) =>
  bodies.length > 0 && bodies.every((body) => told.includes(body)) ? told : bodies

/** The red head names the issuers, else the signature, else a title (…关于…), else a label of the web page, else the text. */
export function documentIssuers({ head, titles, signed, labelled, told }: IssuerPlaces): string[] {
  const named = told.flatMap(partBodies)
  const places = [redHead(head), signed, ...titles.map(inTitle), allNamed(labelled.flatMap(partBodies), named), named]
  return [...new Set(places.find((bodies) => bodies.length > 0) ?? [])]
}

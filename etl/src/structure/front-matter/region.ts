import { findRegion } from '../../catalogue/find-region.js'
import { type PlaceName, placeNamesIn } from '../../catalogue/gazetteer.js'
import { liesIn, lineageOf } from '../../catalogue/region-lineage.js'
import type { Region, Regions } from '../../catalogue/types.js'
import { pattern, patternWith, words } from '../../language/lexicon/lists/word-lists.js'
import { provinceSigns } from '../../language/names/province-signs.js'
import { isNational, leadingPlace } from '../../language/names/region-name.js'
import { simplified } from '../../language/names/traditional.js'

/** Where a document may say what place it is for. */
export interface RegionPlaces {
  titles: readonly string[]
  issuers: readonly string[]
  number: string | null
  /** Words for the meeting that a report was given at: 陕西省第十四届人民代表大会第四次会议 */
  meeting: string | null
  /** Values of labels that name a publisher or a source. */
  labelled: readonly string[]
  /** Whom it goes to: 各省、自治区、直辖市人民政府 */
  addressee: string
  /** The beginning of the text. */
  text: string
}

/** What a place that a document names says of the document's own, as points; the place with most points wins. */
const weights = {
  titleHead: 10,
  titleInside: 6,
  meeting: 10,
  issuer: 9,
  addressee: 7,
  nationalNumber: 6,
  label: 4,
  provinceNumber: 2,
} as const
/** Below it the text's own words decide. */
const enough = 4

interface Vote {
  region: Region
  points: number
}

/** What precedes the place in a title: 关于, the year, quotation marks, 中共. */
const bare = (title: string) =>
  simplified(title.replace(/[\s“”"《》]/g, '')).replace(
    /^(?:关于)?(?:印发)?(?:(?:19|20)\d{2}年度?)?(?:关于)?(?:中国共产党|中共(?!中央))?/,
    '',
  )

/** The region of a name that several share is the one that another word of the head lies in or contains. */
function choose(name: PlaceName, context: ReadonlySet<string>, regions: Regions): Region | null {
  const [first] = name.regions
  if (!first) return null
  const peers = name.regions.filter((region) => region.level === first.level)
  if (peers.length === 1) return first
  return peers.find((region) => lineageOf(region, regions).some(({ code }) => context.has(code))) ?? null
}

/** The region of a name that follows that of `outer`. */
const innerRegion = (name: PlaceName, outer: Region | null, context: ReadonlySet<string>, regions: Regions) =>
  outer === null
    ? choose(name, context, regions)
    : (name.regions.find((region) => liesIn(region, outer.code, regions)) ?? null)

/** The region a text begins with, down to the smallest: 呼伦贝尔市海拉尔区人民政府 → 海拉尔区. end: where its name ends. */
function leadingRegion(text: string, context: ReadonlySet<string>, regions: Regions) {
  let outer: Region | null = null
  let end = 0
  for (const name of placeNamesIn(text.slice(0, 40), regions)) {
    const region: Region | null = name.start === end ? innerRegion(name, outer, context, regions) : null
    if (region === null) break
    outer = region
    end = name.end
  }
  return outer === null ? null : { region: outer, end }
}

/** Regions that are named without doubt, by code. */
function contextOf({ titles, issuers, meeting, labelled, text }: RegionPlaces, regions: Regions): ReadonlySet<string> {
  const words = [...titles, ...issuers, meeting ?? '', ...labelled, text.slice(0, 3000)].join('\n')
  return new Set(
    placeNamesIn(words, regions)
      .filter(({ regions: named }) => named.length === 1 && named[0]?.level !== 'COUNTY')
      .map(({ regions: named }) => (named[0] as Region).code),
  )
}

function bodyVote(body: string, points: number, context: ReadonlySet<string>, regions: Regions): Vote[] {
  const text = bare(body)
  const leading = leadingRegion(text, context, regions)
  if (leading) return [{ region: leading.region, points }]
  const nation = isNational(text) ? findRegion(regions, '全国') : null
  return nation ? [{ region: nation, points }] : []
}

function titleVotes(title: string, context: ReadonlySet<string>, regions: Regions): Vote[] {
  const text = bare(title)
  const head = bodyVote(text, weights.titleHead, context, regions)
  if (head.length > 0) return head
  return placeNamesIn(text, regions).flatMap((name) => {
    const region = choose(name, context, regions)
    return region ? [{ region, points: weights.titleInside }] : []
  })
}

const nationalNumber = pattern`^${words('national-number')}`

function numberVotes(number: string | null, regions: Regions): Vote[] {
  const head = number?.slice(0, number.search(/[〔[【（(]/)) ?? ''
  const nation = findRegion(regions, '全国')
  if (nation && nationalNumber.test(head)) return [{ region: nation, points: weights.nationalNumber }]
  const province = provinceSigns[head.charAt(0)]
  const region = province === undefined ? null : findRegion(regions, province)
  return region ? [{ region, points: weights.provinceNumber }] : []
}

const stateWords = patternWith('g')`${words('state-word')}`
const provincial = pattern`${words('province-word')}`

/** Provinces that a text names or names places of, by code, with how often; the most frequent first. */
function provincesIn(text: string, regions: Regions): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of placeNamesIn(text, regions)) {
    const region = name.regions[0]
    const province = region && lineageOf(region, regions).find(({ level }) => level === 'PROVINCE')
    if (province && name.regions.length === 1) counts.set(province.code, (counts.get(province.code) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** The province that is named more than once, and at least twice as often as any other. */
function mainProvince(named: readonly [string, number][], regions: Regions): { region: Region; times: number } | null {
  const [[code, times] = ['', 0], [, next] = ['', 0]] = named
  const region = times >= 2 && times >= 2 * next ? regions.byCode.get(code) : undefined
  return region ? { region, times } : null
}

/** The place that the text itself mentions most: a province with all in it, or the nation. */
function textVotes(text: string, regions: Regions): Vote[] {
  const named = provincesIn(text, regions)
  const main = mainProvince(named, regions)
  const states = text.match(stateWords)?.length ?? 0
  if (main && (provincial.test(text) || main.times > states)) return [{ region: main.region, points: 1 }]
  // Of a place it would be 地区生产总值.
  const national = states >= 3 || (named.length === 0 && text.includes('国内生产总值'))
  return national ? nationVote(1, regions) : []
}

/** A place counts for those in it, too: 上海市 and 杨浦区 issue a plan of 杨浦区. */
function winner(votes: readonly Vote[], regions: Regions): Vote | null {
  const totals = votes.map(({ region }) => {
    const points = votes.map((vote) =>
      vote.region.code === region.code
        ? vote.points
        : vote.region.level !== 'NATIONAL' && liesIn(region, vote.region.code, regions)
          ? vote.points / 2
          : 0,
    )
    return { region, points: points.reduce((sum, point) => sum + point, 0) }
  })
  return totals.reduce<Vote | null>((best, next) => (best === null || next.points > best.points ? next : best), null)
}

/** Its name, with those of the regions above it where several regions share it: 北京市朝阳区. */
function fullName(region: Region, regions: Regions): string {
  let name = region.name
  if (findRegion(regions, name) !== null) return name
  for (const outer of lineageOf(region, regions).slice(1)) {
    name = outer.name + name
    if (findRegion(regions, outer.name) === outer) break
  }
  return name
}

/**
 * Name of the region that a document is for: what title, meeting, issuers, number, publisher and text say, in points.
 * A place that the gazetteer lacks (苏州工业园区, 河北雄安新区) is taken from the title by its form. null where none is named.
 */
export function documentRegionName(places: RegionPlaces, regions: Regions): string | null {
  const context = contextOf(places, regions)
  const votes = [
    ...places.titles.flatMap((title) => titleVotes(title, context, regions)),
    ...(places.meeting === null
      ? []
      : bodyVote(places.meeting.replace(/^第[^届]{1,5}届/, ''), weights.meeting, context, regions)),
    ...places.issuers.flatMap((issuer) => bodyVote(issuer, weights.issuer, context, regions)),
    ...(/各(?:有关)?省|省.*自治区.*直辖市/.test(places.addressee) ? nationVote(weights.addressee, regions) : []),
    ...numberVotes(places.number, regions),
    ...places.labelled.flatMap((value) => bodyVote(value, weights.label, context, regions)),
  ]
  const best = winner(votes, regions)
  const byForm = places.titles.map((title) => formOfTitle(title, best?.region ?? null, context, regions)).find(Boolean)
  if (byForm) return byForm
  if (best && best.points >= enough) return fullName(best.region, regions)
  const told = winner([...votes, ...textVotes(places.text, regions)], regions)
  return told ? fullName(told.region, regions) : (places.issuers.map(leadingPlace).find(Boolean) ?? null)
}

const nationVote = (points: number, regions: Regions): Vote[] => {
  const region = findRegion(regions, '全国')
  return region ? [{ region, points }] : []
}

/** A place by its form, where the gazetteer knows only what precedes it, or nothing at all. */
function formOfTitle(title: string, best: Region | null, context: ReadonlySet<string>, regions: Regions) {
  const text = bare(title)
  const form = leadingPlace(text)
  if (form === null || /[我本各该]|^第/.test(form)) return null
  const leading = leadingRegion(text, context, regions)
  if (leading) return leading.end < form.length && /[区州]$/.test(form) ? form : null
  // One that several regions share stays as printed: 通州区.
  const shared = placeNamesIn(form, regions).some(({ start, end }) => start === 0 && end === form.length)
  return best === null && (shared || /(?:[省市县州盟旗]|新区|特别行政区)$/.test(form)) ? form : null
}

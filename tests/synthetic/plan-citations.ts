import type { Region } from '../../etl/src/catalogue/index.js'
import type { OwnDocument, PlannedCitation, PlannedDocument } from './model.js'
import { scrambledId } from './plan-documents.js'
import type { Random } from './random.js'
import { families } from './slots.js'

type ByRegion = ReadonlyMap<string, readonly OwnDocument[]>

/**
 * Who cites whom. Anchors cite anchors above them, the others an anchor of their own region, their like above or an
 * anchor above, so that no way by citations is longer than four. Laws and documents of other provinces, which lead
 * nowhere, are cited beside them.
 */
export function planCitations(
  documents: ByRegion,
  regions: ReadonlyMap<string, Region>,
  laws: readonly PlannedDocument[],
  random: Random,
): PlannedCitation[] {
  const all = [...documents.values()].flat()
  const citations: PlannedCitation[] = []
  const cite = (from: OwnDocument, to: PlannedDocument | undefined) => {
    if (!to || from.citations.some((citation) => citation.to === to)) return
    const citation = { id: scrambledId('c', citations.length), from, to }
    from.citations.push(citation)
    citations.push(citation)
  }
  for (const document of all)
    for (const to of upward(document, linesAbove(document, documents, regions), random)) cite(document, to)

  const endsOfTheWay = all.filter((document) => document.citations.length === 0)
  for (const document of all) {
    if (random.chance(0.4)) cite(document, random.pick(laws))
    if (!random.chance(0.08) || endsOfTheWay.length === 0) continue
    const beside = random.pick(endsOfTheWay)
    if (provinceOf(beside) !== provinceOf(document)) cite(document, beside)
  }
  return citations
}

const nation = '100000'
const provinceOf = ({ region }: OwnDocument) => (region.code === nation ? null : region.code.slice(0, 2))

/** The documents of the same period: of the own region, and of each region above, the nearest first. */
interface Lines {
  own: readonly OwnDocument[]
  above: (readonly OwnDocument[])[]
}

function linesAbove({ region, period }: OwnDocument, documents: ByRegion, regions: ReadonlyMap<string, Region>): Lines {
  const issued = (code: string) => (documents.get(code) ?? []).filter((other) => other.period === period)
  const above: OwnDocument[][] = []
  for (let code = region.parentCode; code !== null; code = regions.get(code)?.parentCode ?? null)
    above.push(issued(code))
  return { own: issued(region.code), above }
}

/** What a document cites as its basis: none, one, or a nearer and a further one. */
function upward(document: OwnDocument, { own, above }: Lines, random: Random): (PlannedDocument | undefined)[] {
  const { slot } = document
  const anchors = (line: readonly OwnDocument[]) => line.filter((other) => other.slot.anchor)
  const sameFamily = (line: readonly OwnDocument[]) =>
    anchors(line).find((other) => other.slot.family === slot.family) ??
    anchors(line).find((other) => other.slot.family === families.general)
  const nearest = above.map(sameFamily).find((found) => found !== undefined)
  const furthest = above.at(-1)
  const way = random.next()
  if (slot.anchor) {
    if (way < 0.4) return [nearest]
    if (way < 0.55) return [nearest, furthest && sameFamily(furthest)]
    if (way < 0.65) return [furthest && sameFamily(furthest)]
    return []
  }
  if (way < 0.4) return [sameFamily(own)]
  const alike = above.flat().find((other) => other.slot === slot)
  if (way < 0.5) return [alike]
  if (way < 0.6) return [alike, nearest]
  if (way < 0.7) return [nearest]
  if (way < 0.8) return [sameFamily(own), nearest]
  return []
}

import type { Region } from '../../etl/src/catalogue/index.js'
import type { OwnDocument, Period, PlannedDocument } from './model.js'
import type { Random } from './random.js'
import { issuerOf, type Slot, slots } from './slots.js'

export const periods: readonly Period[] = [
  { start: 2021, end: 2025 },
  { start: 2016, end: 2020 },
  { start: 2026, end: 2030 },
]

/** How many documents a region can issue. */
export const mostDocuments = slots.length * periods.length

// Multiplied by an odd number, 2³² numbers stay different, and ids say nothing of the order in which they were made.
export const scrambledId = (prefix: string, ordinal: number) =>
  `${prefix}${(Math.imul(ordinal + 1, 2654435761) >>> 0).toString(16).padStart(8, '0')}`

/** `count` documents of the regions, at least one each, by region in their order. */
export function planDocuments(regions: readonly Region[], count: number, random: Random): Map<string, OwnDocument[]> {
  if (count < regions.length || count > regions.length * mostDocuments)
    throw new Error(
      `${regions.length} regions issue ${regions.length} to ${regions.length * mostDocuments} documents, not ${count}`,
    )
  const shares = regions.map(() => 1)
  for (let left = count - regions.length; left > 0; ) {
    const i = random.int(0, regions.length - 1)
    // Regions with much to plan get more, up to what they can issue.
    const share = Math.min(left, mostDocuments - (shares[i] as number), random.int(1, 5))
    shares[i] = (shares[i] as number) + share
    left -= share
  }
  let ordinal = 0
  return new Map(
    regions.map((region, i) => [
      region.code,
      chooseSlots(shares[i] as number, random).map(({ slot, period }) =>
        planDocument(ordinal++, region, slot, period, random),
      ),
    ]),
  )
}

/** Whole periods first; in the last, most begin with the plan of human resources. */
function chooseSlots(count: number, random: Random): { slot: Slot; period: Period }[] {
  return periods.flatMap((period, i) => {
    const wanted = Math.min(slots.length, count - i * slots.length)
    if (wanted <= 0) return []
    const [first, ...others] = slots as [Slot, ...Slot[]]
    const order = random.chance(0.8) ? [first, ...random.shuffle(others)] : random.shuffle(slots)
    return order.slice(0, wanted).map((slot) => ({ slot, period }))
  })
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

function planDocument(ordinal: number, region: Region, slot: Slot, period: Period, random: Random): OwnDocument {
  const [year, month] = slot.signed
  const signed = `${period.start + year}-${twoDigits(month)}-${twoDigits(random.int(1, 28))}`
  return {
    id: scrambledId('d', ordinal),
    region,
    period,
    slot,
    title: `${region.name}${slot.title}（${period.start}—${period.end}年）`,
    issuer: issuerOf(slot, region),
    documentNumber: slot.authority === 0 ? null : `${region.code}发〔${period.start + year}〕${ordinal + 1}号`,
    issuedOn: !slot.anchor && random.chance(0.08) ? null : signed,
    citations: [],
    statements: [],
  }
}

/** Laws that documents cite beside everything else: nobody's upstream. */
export const planLaws = (nation: Region): PlannedDocument[] =>
  ['就业促进法', '社会保险法', '环境保护法', '劳动合同法'].map((name, i) => ({
    id: scrambledId('law', i),
    region: nation,
    period: { start: 2000, end: 2000 },
    slot: null,
    title: `中华人民共和国${name}`,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
    citations: [],
    statements: [],
  }))

import type { DocumentNumbers } from '../catalogue/types.js'
import type { NamedBody } from './body-name.js'
import { normalizeNumber } from './normalize-number.js'
import { NATION, type Place, type Places } from './places.js'

export interface NumberIssuer {
  regionCode: string
  /** null where the mark means bodies of several names. */
  body: NamedBody | null
}

/** Letters that stand for the region itself in numbers of its own: 市政发. */
const OWN: Readonly<Record<Place['level'], string>> = {
  NATIONAL: '',
  PROVINCE: '省',
  PREFECTURE: '市州',
  COUNTY: '县区旗',
}

/**
 * Who issued a document by its number: 国办发, 陕政办发. Provinces are known by their abbreviations everywhere; a city's
 * (安政办发, 市政发) means something only in a document of the city or of a place in it. null where nothing is certain.
 *
 * @param scope code of the region whose document prints the number, or null
 */
export function numberIssuer(
  printed: string,
  scope: string | null,
  places: Places,
  { provinces, bodies }: DocumentNumbers,
): NumberIssuer | null {
  const number = normalizeNumber(printed)
  const head = number.slice(0, Math.max(0, number.indexOf('〔')))
  const ofState = bodies.find(({ heads }) => heads.includes(head))
  if (ofState) {
    const name = ofState.names.NATIONAL
    return { regionCode: NATION, body: name === undefined ? null : { name, regionCode: NATION } }
  }

  const lineage = places.lineage(scope)
  const beginnings = lineage
    .flatMap((code) => places.get(code) ?? [])
    .flatMap((place) => [...OWN[place.level], ...initials(place)].map((text) => ({ text, code: place.code })))
  const abbreviations = provinces
    .filter(({ alsoOf }) => !alsoOf.some((code) => lineage.includes(code)))
    .map(({ abbreviation, code }) => ({ text: abbreviation, code }))
  const near = [...beginnings, ...abbreviations.filter(({ code }) => lineage.includes(code))]
  for (const candidates of [near, abbreviations]) {
    const found = candidates.flatMap(({ text, code }) => {
      const body = head.startsWith(text) && bodies.find(({ marks }) => marks.includes(head.slice(text.length)))
      return body ? [{ code, names: body.names }] : []
    })
    const [first] = found
    if (!first) continue
    if (found.some(({ code }) => code !== first.code)) return null
    return issuerIn(places.get(first.code), first.names)
  }
  return null
}

/** Cities and counties open their numbers with the first character or two of their names: 安政办发, 商州政发. */
const initials = ({ level, name }: Place) =>
  level === 'PREFECTURE' || level === 'COUNTY' ? [name.slice(0, 1), name.slice(0, 2)] : []

function issuerIn(place: Place | undefined, names: DocumentNumbers['bodies'][number]['names']): NumberIssuer | null {
  if (place === undefined) return null
  const level = place.level === 'PROVINCE' && place.name.endsWith('市') ? 'MUNICIPALITY' : place.level
  const name = names[level]?.replace('{region}', place.name)
  return { regionCode: place.code, body: name === undefined ? null : { name, regionCode: place.code } }
}

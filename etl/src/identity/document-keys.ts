import { documentKind } from '../language/names/document-kind.js'
import { shortHash, stableJson } from '../model/hash.js'
import type { DocumentKind, ExtractedCitation } from '../model/index.js'
import { documentField } from '../normalize/document-field.js'
import { type NamedBody, namedBodies } from './body-name.js'
import type { DocumentReference } from './document-reference.js'
import { normalizeNumber } from './normalize-number.js'
import { type NormalizedTitle, normalizeTitle } from './normalize-title.js'
import { numberIssuer } from './number-issuer.js'
import { NATION, type Places } from './places.js'
import type { ReferenceVocabulary } from './reference-vocabulary.js'

export const numberKey = (printed: string): string => `number:${normalizeNumber(printed)}`

const titleKey = (region: string | null, bare: string, period: string): string =>
  `title:${region ?? ''}:${bare}:${period}`

/** What a document says of itself. */
export interface OwnName {
  title: string
  documentNumber: string | null
  kind: DocumentKind
  periodStart: number | null
  issuedOn: string | null
  regionCode: string | null
}

/** How a document that is here names itself. The year of a report counts as its period: 政府工作报告 come every year. */
export function ownReference(own: OwnName, places: Places): DocumentReference {
  const { title, documentNumber, kind, periodStart, issuedOn, regionCode } = own
  const { bare, period, placed } = normalizeTitle(title, places, regionCode)
  const year = kind === 'REPORT' ? (issuedOn?.slice(0, 4) ?? String(periodStart ?? '')) : ''
  const reference = {
    isOwn: true,
    numberKey: documentNumber === null ? null : numberKey(documentNumber),
    titleKeys: [titleKey(regionCode, bare, period || year)],
    region: regionCode,
    placed,
    dated: period !== '' || year !== '',
  }
  return { id: shortHash('reference', stableJson(reference)), ...reference }
}

/** What is known of a document that citations name. */
export type CitedName = Pick<OwnName, 'title' | 'documentNumber' | 'regionCode'>

/**
 * A reference to a document by what is known of it, where the words of the citation itself are not at hand.
 *
 * @param citingRegion region of the document that cites it
 */
export function citedReference(cited: CitedName, citingRegion: string | null, places: Places): DocumentReference {
  const { title, documentNumber, regionCode } = cited
  const { bare, period, placed, region: named } = normalizeTitle(title, places, regionCode ?? citingRegion)
  const region = regionCode ?? named
  const reference = {
    isOwn: false,
    numberKey: documentNumber === null ? null : numberKey(documentNumber),
    titleKeys: regionsMeant(region, citingRegion, places).map((code) => titleKey(code, bare, period)),
    region,
    placed,
    dated: period !== '',
  }
  return { id: shortHash('reference', stableJson([reference, title])), ...reference }
}

/** Where no region is known: the citing one and those above it. */
const regionsMeant = (region: string | null, citingRegion: string | null, places: Places): string[] =>
  region !== null ? [region] : [...new Set([...places.lineage(citingRegion), NATION])]

/** A citation read with the region of the document that prints it. */
export interface ReadCitation {
  citation: ExtractedCitation
  title: NormalizedTitle
  reference: DocumentReference
  /** Names the cited document for the citation's own id, whatever document it resolves to. */
  printedKey: string
  /** What the title tells of the cited document. */
  kind: DocumentKind
  field: string | null
  /** Its issuers as the title, the words before it or else the number tell; empty where none does. */
  issuers: readonly NamedBody[]
}

/**
 * A citation that names no place and no issuer may mean a document of the citing region or of any region above it, so
 * it carries the key of each.
 */
export function readCitation(
  citation: ExtractedCitation,
  places: Places,
  citingRegion: string | null,
  { fields, documentNumbers }: ReferenceVocabulary,
): ReadCitation {
  const title = normalizeTitle(citation.title, places, citingRegion)
  const kind = documentKind(title.ownTitle)
  const bodies = (printed: string | null) =>
    printed === null ? [] : namedBodies(printed, citingRegion, places, documentNumbers)
  const byNumber =
    citation.documentNumber === null
      ? null
      : numberIssuer(citation.documentNumber, citingRegion, places, documentNumbers)
  const region =
    title.region ??
    (citation.issuer === null ? null : places.ofBody(citation.issuer, citingRegion)) ??
    byNumber?.regionCode ??
    (isNational(kind, title.ownTitle) ? NATION : null)
  const regions = regionsMeant(region, citingRegion, places)
  const number = citation.documentNumber === null ? null : numberKey(citation.documentNumber)
  const reference = {
    isOwn: false,
    numberKey: number,
    titleKeys: regions.map((code) => titleKey(code, title.bare, title.period)),
    region,
    placed: title.placed,
    dated: title.period !== '',
  }
  const tells = {
    kind,
    field: documentField(title.ownTitle, { fields }),
    issuers:
      [bodies(title.issuer), bodies(citation.issuer), byNumber?.body ? [byNumber.body] : []].find(
        ({ length }) => length > 0,
      ) ?? [],
  }
  const said = [reference, tells, title.ownTitle, title.noticeTitle, citation.documentNumber]
  return {
    citation,
    title,
    reference: { id: shortHash('reference', stableJson(said)), ...reference },
    printedKey: number ?? titleKey(null, title.bare, title.period),
    ...tells,
  }
}

/** Laws are the nation's, and regulations (条例) of a region must bear its name. */
const isNational = (kind: DocumentKind, title: string) => kind === 'LAW' || /^.{3,}条例$/.test(title)

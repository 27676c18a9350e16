import { type Cited, keyOf, yearOf } from '../../parts/cite/cited.js'
import { step } from '../../shared/address.js'
import type { KnownDocument } from './known.js'

/** A document as it is cited as a whole. */
export const citedOf = (document: KnownDocument, site: string, accessed: string): Cited => ({
  key: keyOf(document.id),
  authors: document.issuers.map(({ name }) => name),
  title: document.title,
  number: document.documentNumber,
  date: document.issuedOn,
  year: yearOf(document),
  page: null,
  quote: null,
  address: `${site}${step('/d', document.documentNumber ?? document.id)}`,
  accessed,
})

/** A document for search engines: a Report of schema.org. */
export function factsOf(document: KnownDocument, { address, authors }: Cited): object {
  const { title, noticeTitle, documentNumber, issuedOn, region, periodStart, periodEnd } = document
  return {
    '@type': 'Report',
    '@id': address,
    name: title,
    inLanguage: 'zh-CN',
    author: authors.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...(noticeTitle !== null && { alternateName: noticeTitle }),
    ...(documentNumber !== null && { reportNumber: documentNumber }),
    ...(issuedOn !== null && { datePublished: issuedOn }),
    ...(region && {
      spatialCoverage: { '@type': 'AdministrativeArea', name: region.name, identifier: region.code },
    }),
    ...(periodStart !== null && periodEnd !== null && { temporalCoverage: `${periodStart}/${periodEnd}` }),
  }
}

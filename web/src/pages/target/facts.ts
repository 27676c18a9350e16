import { type Cited, keyOf, yearOf } from '../../parts/cite/cited.js'
import { step } from '../../shared/address.js'
import { type Figure, pageOf } from './figure.js'

/** The document of a figure, as it is cited for the figure. */
export function citedOf(figure: Figure, site: string, accessed: string): Cited {
  const { document, evidence, id } = figure
  return {
    key: keyOf(id),
    authors: document.issuers.map(({ name }) => name),
    title: document.title,
    number: document.documentNumber,
    date: document.issuedOn,
    year: yearOf(document),
    page: pageOf(evidence),
    quote: evidence.quote,
    address: `${site}${step('/t', id)}`,
    accessed,
  }
}

/** A figure for search engines: an Observation of schema.org, with the document that states it. */
export function factsOf(figure: Figure, { address, authors }: Cited, name: string): object {
  const { region, document, indicator, value, low, high, unit, year, spanStart } = figure
  return {
    '@type': 'Observation',
    '@id': address,
    name,
    ...(region && {
      observationAbout: { '@type': 'AdministrativeArea', name: region.name, identifier: region.code },
    }),
    variableMeasured: {
      '@type': 'StatisticalVariable',
      name: indicator?.name ?? figure.indicatorName,
      ...(indicator && { identifier: indicator.code }),
    },
    ...(year !== null && { observationDate: String(year) }),
    ...(year !== null && spanStart !== null && { observationPeriod: `P${year - spanStart + 1}Y` }),
    ...(value !== null && { value }),
    ...(low !== null && { minValue: low }),
    ...(high !== null && { maxValue: high }),
    ...(unit !== null && { unitText: unit }),
    subjectOf: {
      '@type': 'Report',
      name: document.title,
      inLanguage: 'zh-CN',
      ...(document.documentNumber !== null && { reportNumber: document.documentNumber }),
      ...(document.issuedOn !== null && { datePublished: document.issuedOn }),
      author: authors.map((author) => ({ '@type': 'GovernmentOrganization', name: author })),
    },
  }
}

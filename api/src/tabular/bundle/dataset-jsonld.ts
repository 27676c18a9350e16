import type { Format } from '../formats/format.js'
import type { Snapshot } from '../tables/snapshot.js'
import type { Table } from '../tables/table.js'
import { type DataFile, fileOf } from './data-file.js'
import type { FileFacts } from './manifest.js'
import { citation, RELEASE, type Subject } from './release.js'

/**
 * The description of the data by which search engines find data sets: a Dataset of schema.org as JSON-LD. Addresses of
 * files are relative to its own. `facts` (by path) adds size and hash where they are known.
 */
export const datasetJsonLd = (
  tables: readonly Table[],
  formats: readonly Format[],
  snapshot: Snapshot,
  { years, indicators }: Subject,
  { facts = new Map(), whole = [] }: { facts?: ReadonlyMap<string, FileFacts>; whole?: readonly DataFile[] } = {},
) => ({
  '@context': 'https://schema.org/',
  '@type': 'Dataset',
  name: RELEASE.title,
  description: `${RELEASE.summary} ${tables.map(({ title, description }) => `${title}: ${description}`).join(' ')}`,
  version: snapshot.version,
  ...(snapshot.changedAt && { dateModified: snapshot.changedAt.toISOString() }),
  creditText: citation(snapshot),
  creator: { '@type': 'Organization', name: RELEASE.creator },
  license: RELEASE.licence.path,
  isAccessibleForFree: true,
  keywords: RELEASE.keywords,
  inLanguage: ['zh', 'en'],
  spatialCoverage: { '@type': 'Place', name: 'China' },
  ...(years && { temporalCoverage: `${years.first}/${years.last}` }),
  variableMeasured: indicators.map(({ name, unit }) => ({ '@type': 'PropertyValue', name, unitText: unit })),
  distribution: [...tables.flatMap((table) => formats.map((format) => fileOf(table, format))), ...whole].map((file) =>
    download(file, facts),
  ),
})

function download({ path, title, mediaType }: DataFile, facts: ReadonlyMap<string, FileFacts>) {
  const known = facts.get(path)
  return {
    '@type': 'DataDownload',
    name: title,
    contentUrl: path,
    encodingFormat: mediaType.split(';')[0],
    ...(known && { contentSize: `${known.bytes} B`, sha256: known.sha256 }),
  }
}

import { divisions } from './divisions.js'
import type { CatalogueFile, Problem } from './read-file.js'
import type { RegionNote, RegionSource } from './types.js'

const columns = ['code', 'name', 'name_en', 'residents', 'source', 'note'] as const

interface RegionTable {
  regions: RegionNote[]
  problems: Problem[]
}

/**
 * English names and residents of the divisions, from regions.tsv: a line a division, tab-separated, with the columns
 * above. A table and not YAML because 3,000 entries of YAML take longer to read than a document.
 */
export function readRegionTable(file: CatalogueFile, sources: readonly RegionSource[]): RegionTable {
  const [header, ...lines] = file.text.replace(/\r?\n$/, '').split(/\r?\n/)
  if (header !== columns.join('\t'))
    return { regions: [], problems: [`${file.path}: its first line must name the columns ${columns.join(', ')}`] }
  const names = new Map(divisions.map(({ code, name }) => [code, name]))
  const known = new Map(sources.map((source) => [source.code, source]))
  const rows = lines.map((line) => line.split('\t'))
  return {
    regions: rows.map((row) => noteOf(row, known)),
    problems: rows.flatMap((row, index) =>
      faultsOf(row, names, known).map((fault) => `${file.path}: line ${index + 2} (${row[0]}): ${fault}`),
    ),
  }
}

function noteOf(row: readonly string[], sources: ReadonlyMap<string, RegionSource>): RegionNote {
  const [code = '', , nameEn = '', residents = '', source = '', note = ''] = row
  const from = sources.get(source)
  const details = from && [from.asOf, ...(note === '' ? [] : [note])].join('; ')
  return {
    code,
    nameEn: nameEn || null,
    population: residents === '' ? null : Number(residents),
    populationSource: from ? `${from.name} (${details})` : null,
    name: null,
    level: null,
  }
}

function faultsOf(
  row: readonly string[],
  names: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, RegionSource>,
): string[] {
  const [code = '', name = '', nameEn = '', residents = '', source = ''] = row
  if (row.length !== columns.length) return [`has ${row.length} columns instead of ${columns.length}`]
  const listed = names.get(code)
  if (listed === undefined) return ['is not in the division list: correct the code']
  return [
    listed !== name && `is ${listed} in the division list, not ${name}`,
    nameEn.trim() === '' && 'has no English name',
    !/^(?:[1-9]\d*)?$/.test(residents) && `${residents} is no number of residents`,
    (residents === '') !== (source === '') && 'residents and source go together: give both or neither',
    source !== '' && !sources.has(source) && `source ${source} is not in regions.yaml: add it there or correct it`,
  ].filter((fault) => fault !== false)
}

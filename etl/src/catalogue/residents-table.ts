import { divisions } from './divisions.js'
import type { CatalogueFile, Problem } from './read-file.js'
import type { RegionResidents } from './types.js'

const columns = ['code', 'year', 'residents'] as const

/**
 * Residents at the ends of years, from residents.tsv: a line a division and year, tab-separated.
 *
 * @param source what regions.yaml says they are from
 */
export function readResidentsTable(
  file: CatalogueFile,
  source: string | null,
): { residents: RegionResidents[]; problems: Problem[] } {
  const [header, ...lines] = file.text.replace(/\r?\n$/, '').split(/\r?\n/)
  if (header !== columns.join('\t'))
    return { residents: [], problems: [`${file.path}: its first line must name the columns ${columns.join(', ')}`] }
  if (source === null)
    return { residents: [], problems: [`${file.path}: say in regions.yaml what it is from (yearEnds)`] }
  const known = new Set(divisions.map(({ code }) => code))
  const seen = new Set<string>()
  const residents: RegionResidents[] = []
  const problems: Problem[] = []
  for (const [index, line] of lines.entries()) {
    const [code = '', year = '', value = '', ...more] = line.split('\t')
    const wrong = (fault: string) => problems.push(`${file.path}: line ${index + 2} (${code}): ${fault}`)
    if (!known.has(code)) wrong('is not in the division list: correct the code')
    else if (!/^(?:19|20)\d{2}$/.test(year)) wrong(`${year} is no year`)
    else if (!/^[1-9]\d*$/.test(value) || more.length > 0)
      wrong(`${[value, ...more].join(' ')} is no number of residents`)
    else if (seen.has(`${code} ${year}`)) wrong(`has two numbers for ${year}: keep one`)
    else residents.push({ code, year: Number(year), kind: 'YEAR_END', value: Number(value), source })
    seen.add(`${code} ${year}`)
  }
  return { residents, problems }
}

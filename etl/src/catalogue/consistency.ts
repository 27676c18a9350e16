import { nameKey } from '@plangraph/figures'
import { isBaseUnit, parseUnit } from '../language/quantity/units.js'
import { divisions } from './divisions.js'
import type { Problem } from './read-file.js'
import type { Catalogue, Indicator } from './types.js'

/**
 * Problems that only show between entries: codes and names given twice, references to nothing. References are checked
 * only where every file could be read, because a broken file would make them all look wrong.
 */
export function findInconsistencies(catalogue: Catalogue, everyFileRead: boolean): Problem[] {
  return [
    ...duplicates(
      'topic code',
      catalogue.topics.map((topic) => topic.code),
    ),
    ...duplicates(
      'field code',
      catalogue.fields.map((field) => field.code),
    ),
    ...duplicates(
      'region code',
      catalogue.regions.map((region) => region.code),
    ),
    ...duplicates(
      'indicator code',
      catalogue.indicators.map((indicator) => indicator.code),
    ),
    ...duplicates(
      'province abbreviation',
      catalogue.documentNumbers.provinces.map((province) => province.abbreviation),
    ),
    ...duplicates(
      'head or mark of a document number',
      catalogue.documentNumbers.bodies.flatMap(({ heads, marks }) => [...new Set([...heads, ...marks])]),
    ),
    ...duplicates(
      'short name of a body',
      catalogue.documentNumbers.shortNames.map(({ short }) => short),
    ),
    ...sharedNames(catalogue),
    ...(everyFileRead ? unknownReferences(catalogue) : []),
    ...unknownUnits(catalogue),
  ]
}

function duplicates(what: string, values: readonly string[]): Problem[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const value of values) (seen.has(value) ? repeated : seen).add(value)
  return [...repeated].map((value) => `${what} ${value} is given twice: merge the entries or rename one`)
}

/** A name may belong to two entries where the unit tells them apart: 实际使用外资 in 元 and in 美元. */
function sharedNames(catalogue: Catalogue): Problem[] {
  const owners = new Map<string, Indicator[]>()
  const problems: Problem[] = []
  for (const entry of catalogue.indicators)
    for (const printed of [entry.name, ...entry.aliases]) {
      const others = owners.get(nameKey(printed)) ?? []
      const owner = others.find((other) => other === entry || shareUnit(other, entry))
      if (owner === entry) problems.push(`indicator ${entry.code}: the name ${printed} is given twice: delete one`)
      else if (owner)
        problems.push(
          `indicator ${entry.code}: the name ${printed} belongs to ${owner.code} already: keep it in one of the two`,
        )
      owners.set(nameKey(printed), [...others, entry])
    }
  return problems
}

function shareUnit(a: Indicator, b: Indicator): boolean {
  const dimensions = dimensionsOf(a)
  return dimensionsOf(b).some((dimension) => dimensions.includes(dimension))
}

const dimensionsOf = ({ unit, alsoCountedIn }: Indicator) =>
  [unit, ...alsoCountedIn].map((printed) => parseUnit(printed)?.dimension ?? '')

function unknownReferences({ topics, fields, indicators, regions, documentNumbers }: Catalogue): Problem[] {
  const topicCodes = new Set(topics.map((topic) => topic.code))
  const fieldCodes = new Set(fields.map((field) => field.code))
  const divisionCodes = new Set(divisions.map((division) => division.code))
  const missingTopics = new Set(indicators.map((indicator) => indicator.topic).filter((code) => !topicCodes.has(code)))
  return [
    ...[...missingTopics].map((code) => `topic ${code} is not in topics.yaml: add it there or correct it`),
    ...fields.flatMap(({ code, parent }) =>
      parent === null || fieldCodes.has(parent) ? [] : [`field ${code}: its parent ${parent} is not in fields.yaml`],
    ),
    ...documentNumbers.provinces
      .flatMap(({ code, alsoOf }) => [code, ...alsoOf])
      .filter((code) => !divisionCodes.has(code))
      .map((code) => `document-numbers.yaml: region ${code} is not in the division list: correct the code`),
    ...regions
      .filter(({ code, name }) => name !== null && divisionCodes.has(code))
      .map(({ code }) => `regions.yaml: region ${code} is in the division list already: describe it in regions.tsv`),
  ]
}

function unknownUnits({ indicators }: Catalogue): Problem[] {
  return indicators.flatMap(({ code, unit, alsoCountedIn }) =>
    [unit, ...alsoCountedIn]
      .filter((printed) => !isBaseUnit(printed))
      .map((printed) => `indicator ${code}: ${printed} is no base unit: write 人 for 万人, 元 for 亿元`),
  )
}

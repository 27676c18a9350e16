import type { Database } from '@plangraph/database'
import { nameKey } from '@plangraph/figures'
import { print } from '../measure.js'
import { amountOf, type CorpusFigure, figuresOf } from './figures.js'

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`
const matchedOf = (figures: readonly CorpusFigure[]): number =>
  figures.filter(({ indicatorCode }) => indicatorCode !== null).length

/** Provinces whose documents have figures of a name. */
const provincesOf = (figures: readonly CorpusFigure[]): number =>
  new Set(figures.flatMap(({ document: { region } }) => (region?.level === 'PROVINCE' ? [region.code] : []))).size

/** A name begins with no mark but a quotation mark or a bracket that closes, and ends in none that opens. */
const noName = /^(?![“‘"《〈「『（(【[])[\p{P}\p{S}]|^[（(][^）)]*$|[（([【〔《〈“‘「『]$/u

/** Prints the names that so many provinces use with their indicators, and the names that are none. */
export async function printNames(db: Database, least: number): Promise<void> {
  const figures = await figuresOf(db)
  print(`${figures.length} figures, ${percent(matchedOf(figures), figures.length)} matched`)
  const byName = new Map<string, CorpusFigure[]>()
  for (const figure of figures) {
    const key = nameKey(figure.indicatorName)
    byName.set(key, [...(byName.get(key) ?? []), figure])
  }
  const shared = [...byName].map(([name, own]) => ({ name, own, provinces: provincesOf(own) }))
  const frequent = shared.filter(({ provinces }) => provinces >= least).sort((a, b) => b.provinces - a.provinces)
  const all = frequent.flatMap(({ own }) => own)
  print(
    `\n${frequent.length} names that ${least} provinces or more use, ${percent(matchedOf(all), all.length)} matched:`,
  )
  for (const { name, own, provinces } of frequent) {
    const codes = [...new Set(own.map(({ indicatorCode, unit }) => indicatorCode ?? `none (${unit ?? 'no unit'})`))]
    print(`  ${provinces} ${name}, ${matchedOf(own)} of ${own.length}: ${codes.join(', ')}`)
  }
  const strays = figures.filter(({ indicatorName }) => noName.test(indicatorName))
  print(`\n${strays.length} names that begin with a mark or end in an open bracket`)
  for (const figure of strays) print(`  ${figure.indicatorName} ${amountOf(figure)} | ${figure.evidence.quote}`)
}

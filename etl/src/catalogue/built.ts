import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Catalogue, Indicator, RegionNote } from './types.js'

/** Folder of the catalogue that a bundle was made with, from here, and the hash of its files; left out where it was wrong. */
declare const PLANGRAPH_CATALOGUE: string | undefined
declare const PLANGRAPH_CATALOGUE_HASH: string | undefined

/** What is kept of a catalogue in its own file: a run over a new document asks for no indicators, which are half of it. */
interface Packed extends Omit<Catalogue, 'indicators' | 'regions'> {
  /** Sources of populations, which most regions share. */
  sources: readonly string[]
  regions: readonly [...values: (string | number | null)[], source: number][]
}

const FILES = { most: 'catalogue.json', indicators: 'catalogue-indicators.json' } as const

/** The files that a bundle keeps of a catalogue, with their content. */
export function packedCatalogue({ indicators, regions, ...rest }: Catalogue): { name: string; content: string }[] {
  const sources = [...new Set(regions.flatMap(({ populationSource }) => populationSource ?? []))]
  const packed: Packed = {
    ...rest,
    sources,
    regions: regions.map(({ code, nameEn, population, populationSource, name, level }) => [
      ...[code, nameEn, population, name, level],
      populationSource === null ? -1 : sources.indexOf(populationSource),
    ]),
  }
  return [
    { name: FILES.most, content: JSON.stringify(packed) },
    { name: FILES.indicators, content: JSON.stringify(indicators) },
  ]
}

/** The catalogue of the bundle; null where there is none, or its files have another hash. */
export function builtCatalogue(hash: string): Catalogue | null {
  if (!isBuilt(hash)) return null
  const { sources, regions, ...rest } = fileOf<Packed>(FILES.most)
  let indicators: Indicator[] | null = null
  return {
    ...rest,
    regions: regions.map(([code, nameEn, population, name, level, source]) => {
      const populationSource = sources[Number(source)] ?? null
      return { code, nameEn, population, populationSource, name, level } as RegionNote
    }),
    get indicators() {
      indicators ??= fileOf<Indicator[]>(FILES.indicators)
      return indicators
    },
  }
}

/** Whether a hash of the files of a catalogue is that of the bundle's. */
export const isBuilt = (hash: string): boolean =>
  typeof PLANGRAPH_CATALOGUE_HASH !== 'undefined' && hash === PLANGRAPH_CATALOGUE_HASH

const fileOf = <T>(name: string): T =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`${PLANGRAPH_CATALOGUE}${name}`, import.meta.url)), 'utf8'))

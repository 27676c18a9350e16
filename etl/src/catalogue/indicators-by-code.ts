import type { Catalogue, Indicator } from './types.js'

const byCode = new WeakMap<Catalogue['indicators'], ReadonlyMap<string, Indicator>>()

/** The entries of a catalogue by their codes; the same map at every call, since there are more of them than words in a short file. */
export function indicatorsByCode({ indicators }: Pick<Catalogue, 'indicators'>): ReadonlyMap<string, Indicator> {
  const known = byCode.get(indicators) ?? new Map(indicators.map((indicator) => [indicator.code, indicator]))
  byCode.set(indicators, known)
  return known
}

import { nameKey, rewrites } from '@plangraph/figures'
import type { Catalogue, Indicator } from '../catalogue/types.js'
import { lazy } from '../model/lazy.js'

/** One step of matching: the key a printed name has there, and the entries that have the same. */
interface Step {
  rule: string
  candidates: (printed: string) => readonly Indicator[]
}

type Index = Map<string, Indicator[]>

/** Steps from strict to free: the name itself, an alias, then both sides rewritten further and further, verbs last. */
export function buildSteps(catalogue: Catalogue): Step[] {
  const entries = catalogue.indicators
  const exact = indexBy(entries, ({ name }) => [nameKey(name)])
  const alias = indexBy(entries, ({ aliases }) => aliases.map(nameKey))
  return [
    { rule: 'exact', candidates: (printed) => exact.get(nameKey(printed)) ?? [] },
    { rule: 'alias', candidates: (printed) => alias.get(nameKey(printed)) ?? [] },
    ...rewriteSteps(entries),
    verbStep(entries),
  ]
}

/** The steps of rewriting, each by one rule more. Their indexes are made for the first name that no entry or alias has. */
function rewriteSteps(entries: readonly Indicator[]): Step[] {
  const indexes = lazy(() => {
    const forms = new Map(entries.map((entry) => [entry, namesOf(entry).map((name) => formsOf(nameKey(name)))]))
    return rewrites.map((_rewrite, at) =>
      indexBy(entries, (entry) => (forms.get(entry) ?? []).map((ofName) => ofName[at] as string)),
    )
  })
  return rewrites.map(({ rule }, at) => ({
    rule: `rule:${rule}`,
    candidates: (printed: string) => indexes()[at]?.get(formsOf(nameKey(printed))[at] as string) ?? [],
  }))
}

/** A key as it is after each of the rewritings. */
function formsOf(key: string): string[] {
  const forms: string[] = []
  for (const { apply } of rewrites) forms.push(apply(forms.at(-1) ?? key))
  return forms
}

const byName = new WeakMap<Catalogue, Index>()

/** The entries of a catalogue by the key of every name they have, aliases included; the same index at every call. */
export function entriesByName(catalogue: Catalogue): Index {
  const known = byName.get(catalogue) ?? indexBy(catalogue.indicators, (entry) => namesOf(entry).map(nameKey))
  byName.set(catalogue, known)
  return known
}

const namesOf = ({ name, aliases }: Indicator) => [name, ...aliases]

/** 全市开展补贴性职业技能培训 and 补贴性职业技能培训, for the entries that allow this verb. */
function verbStep(entries: readonly Indicator[]): Step {
  const verbs = [...new Set(entries.flatMap((entry) => entry.verbs))].sort((a, b) => b.length - a.length)
  const index = lazy(() =>
    indexBy(entries, (entry) => namesOf(entry).map((name) => verbAndNoun(name, entry.verbs).noun)),
  )
  return {
    rule: 'rule:verb',
    candidates: (printed) => {
      const { verb, noun } = verbAndNoun(printed, verbs)
      return (index().get(noun) ?? []).filter((entry) => verb === null || entry.verbs.includes(verb))
    },
  }
}

/** The verb is looked for behind words of scope alone: other rewritings may change it (新建). */
function verbAndNoun(name: string, verbs: readonly string[]): { verb: string | null; noun: string } {
  const withoutScope = rewrites[0]?.apply(nameKey(name)) ?? nameKey(name)
  const { verb, noun } = withoutVerb(withoutScope, verbs)
  return { verb, noun: formsOf(noun).at(-1) as string }
}

function withoutVerb(key: string, verbs: readonly string[]): { verb: string | null; noun: string } {
  const verb = verbs.find((candidate) => key.startsWith(candidate) && key.length >= candidate.length + 2) ?? null
  return { verb, noun: verb === null ? key : key.slice(verb.length) }
}

function indexBy(entries: readonly Indicator[], keys: (entry: Indicator) => string[]): Index {
  const index: Index = new Map()
  for (const entry of entries)
    for (const key of new Set(keys(entry))) index.set(key, [...(index.get(key) ?? []), entry])
  return index
}

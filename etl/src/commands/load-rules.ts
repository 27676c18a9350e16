import { builtCatalogue, isBuilt } from '../catalogue/built.js'
import type { Catalogue } from '../catalogue/types.js'
import { lazy } from '../model/lazy.js'
import { catalogueHalf, type Versions } from '../run/fingerprint.js'
import type { RunRules } from '../run/run-types.js'
import type { GivenCatalogue } from '../sandbox/tasks/process-file.js'
import { CATALOGUE } from './folders.js'

/** The catalogue and what runs take from it, loaded when it is asked for. */
export interface LoadedRules {
  /** @throws CommandError when it is broken */
  catalogue(): Promise<Catalogue>
  /** What a process that reads is given of it. */
  ofTask(): Promise<GivenCatalogue>
  rules(): Promise<RunRules>
}

/** What reads the catalogue takes longer to load than a run that finds nothing new takes in all. */
export function loadRules({ interpretation }: Pick<Versions, 'interpretation'>): LoadedRules {
  const hash = catalogueHalf(interpretation)
  const loaded = lazy(async () => {
    const { runRules } = await import('./run-rules.js')
    // What parses and checks a catalogue is loaded only for one that was edited.
    const catalogue = builtCatalogue(hash) ?? (await import('./rules.js')).catalogueOf(CATALOGUE)
    return { catalogue, rules: runRules(catalogue) }
  })
  const catalogue = async () => (await loaded()).catalogue
  return {
    catalogue,
    ofTask: async () => (isBuilt(hash) ? { builtWith: hash } : catalogue()),
    rules: async () => (await loaded()).rules,
  }
}

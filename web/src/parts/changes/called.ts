import type { Words } from '../../shared/language.js'
import type { Context } from '../../shared/page.js'
import names from './names.json' with { type: 'json' }

const KNOWN: Readonly<Record<keyof typeof names, Readonly<Record<string, Words>>>> = names

/** What readers call a kind of row, a field that changed, or what may be said of a figure; the name itself where it has no words. */
export function called({ say }: Context, set: keyof typeof names, name: string): string {
  const words = KNOWN[set][name]
  return words === undefined ? name : say(words)
}

import type { Context } from '../../shared/page.js'
import type { Band } from './panels.js'
import plans from './plans.json' with { type: 'json' }

/** What a five-year plan is called: 十三五, 13th Plan; its years where it has no name here. */
export function planName({ say }: Context, { number, from, to }: Band): string {
  const names: Readonly<Record<string, { zh: string; en: string }>> = plans
  const known = names[number]
  return known ? say(known) : `${from}–${to}`
}

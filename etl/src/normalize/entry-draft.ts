import { directionOfName, measureOfName } from '@plangraph/figures'
import { dump } from 'js-yaml'
import { parseUnit } from '../language/quantity/units.js'
import { shortHash } from '../model/hash.js'
import type { Basis } from '../model/index.js'

/**
 * An entry of the catalogue for a name that has none, as its file has it: what the name and its unit tell is filled in.
 * The code and the English name are to be replaced before it is taken in, since a code stays for ever.
 */
export function entryDraft({ name, unit, basis }: { name: string; unit: string | null; basis: Basis }): string {
  const base = parseUnit(unit)?.dimension || (unit ?? '个')
  const measure = measureOfName(name, base)
  const entry = {
    code: `new-${shortHash('draft', name).slice(0, 8)}`,
    name,
    nameEn: name,
    unit: base,
    measure,
    direction: directionOfName(name, { basis, unit: base }),
    additive: measure === 'FLOW' || measure === 'STOCK',
    // A level is never counted over a period unless the entry says so.
    ...(measure === 'STOCK' && basis !== 'POINT' && { bases: [basis] }),
  }
  return `${dump([entry], { flowLevel: 2, lineWidth: -1 }).replace(/^/gm, '  ').trimEnd()}\n`
}

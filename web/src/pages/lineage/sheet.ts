import common from '../../shared/common.json' with { type: 'json' }
import type { Context, Sheet, SheetCell } from '../../shared/page.js'
import type { Branch } from './tree.js'
import words from './words.json' with { type: 'json' }

/** The trees as a table: a row for each goal below the one it follows from, and for each place whose goal is not known. */
export function lineageSheet(context: Context, roots: readonly Branch[]): Sheet {
  const { say } = context
  const { level, region, value, unit, upstream, basis, shareColumn, intensityColumn, stance } = words
  const titles = [level, region, value, unit, upstream, basis, shareColumn, intensityColumn, stance]
  return {
    name: 'lineage',
    columns: [...titles, words.document, words.documentNumber].map((title) => say(title)),
    rows: roots.flatMap((root) => rowsOf(context, root, null)),
  }
}

function rowsOf(context: Context, { goal, link, children, missing }: Branch, above: string | null): SheetCell[][] {
  const { name, label, say } = context
  const own = name(goal.region)
  const row = [
    goal.region && label('RegionLevel', goal.region.level),
    own,
    goal.printed,
    goal.unit,
    above,
    link?.basis ? label('LinkBasis', link.basis) : null,
    link?.share ?? null,
    link?.intensity ?? null,
    link && link.share === null ? say(common[link.stance]) : null,
    goal.document.title,
    goal.document.documentNumber ?? null,
  ]
  const empty = missing.map((place) => [
    label('RegionLevel', place.level),
    name(place),
    null,
    null,
    own,
    ...[null, null, null, null, null, null],
  ])
  return [row, ...children.flatMap((child) => rowsOf(context, child, own)), ...empty]
}

import type { ListDefinition } from './definitions.js'
import { formatNumber } from './format.js'
import type { LevelDefinition } from './level.js'

/** Counts the numbered paragraphs of a document in their order, as Word does when it prints them. */
export class ListCounters {
  /** Last number of every level, by abstract definition: its lists count on together. */
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(private readonly lists: ReadonlyMap<number, ListDefinition>) {}

  /** The level that a list keeps for the paragraphs of a style. */
  levelOfStyle(instance: number, style: string): number | undefined {
    for (const [level, definition] of this.lists.get(instance)?.levels ?? [])
      if (definition.style === style) return level
    return undefined
  }

  /** The number before the next paragraph of a list, with the blank after it: `第一章 `; empty for bullets. */
  next(instance: number, level: number): string {
    const list = this.lists.get(instance)
    const definition = list?.levels.get(level)
    if (!list || !definition) return ''
    const counts = this.counts.get(list.abstractId) ?? []
    this.counts.set(list.abstractId, counts)
    this.restart(instance, list, level, counts)
    const last = counts[level]
    counts[level] = last === undefined ? definition.start : last + 1
    for (const [lower, { restartedBy }] of list.levels)
      if (lower > level && (restartedBy === null || level < restartedBy)) counts[lower] = undefined
    const number = printedNumber(list.levels, definition, counts)
    return number === '' || definition.suffix === 'nothing' ? number : `${number} `
  }

  /** A list that says so restarts where its first paragraph of that level is. */
  private restart(instance: number, list: ListDefinition, level: number, counts: (number | undefined)[]): void {
    const start = list.restarts.get(level)
    const key = `${instance} ${level}`
    if (start === undefined || this.begun.has(key)) return
    this.begun.add(key)
    counts[level] = start - 1
  }
}

/** `第%1章` with the numbers of the levels filled in; a level that has not been counted yet shows its start. */
function printedNumber(
  levels: ReadonlyMap<number, LevelDefinition>,
  { format, text, legal }: LevelDefinition,
  counts: readonly (number | undefined)[],
): string {
  if (format === 'bullet') return ''
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const level = levels.get(at)
    if (!level) return ''
    return formatNumber(counts[at] ?? level.start, legal && level.format !== 'none' ? 'decimal' : level.format)
  })
}

import { displayWidth, truncate } from '@plangraph/figures'

const padding = (text: string, width: number) => ' '.repeat(Math.max(0, width - displayWidth(text)))

/**
 * Rows under a header, columns two blanks apart; `numeric` columns (by index) are aligned right, and the first column
 * gives way where the terminal is too narrow.
 */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: { numeric?: readonly number[]; columns?: number } = {},
): string {
  const { numeric = [], columns = Number.POSITIVE_INFINITY } = options
  const widths = header.map((_, i) => Math.max(...[header, ...rows].map((row) => displayWidth(row[i] ?? ''))))
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0)
  const first = Math.max(12, Math.min(widths[0] ?? 0, columns - others))
  const line = (row: readonly string[]) =>
    header
      .map((_, i) => {
        const width = i === 0 ? first : (widths[i] as number)
        const cell = i === 0 ? truncate(row[i] ?? '', width) : (row[i] ?? '')
        return numeric.includes(i) ? padding(cell, width) + cell : cell + padding(cell, width)
      })
      .join('  ')
      .trimEnd()
  const rule = '─'.repeat(Math.min(columns, first + others))
  return [line(header), rule, ...rows.map(line)].join('\n')
}

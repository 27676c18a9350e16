/** An instant of ISO 8601 to the minute, as pages show it: 2026-11-29 21:30. */
export const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ')

/** The last instant before another one, when what was changed then was still as before. */
export const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString()

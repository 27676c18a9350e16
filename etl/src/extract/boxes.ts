import type { Box, Line } from '../model/index.js'

const tenth = (points: number) => Math.round(points * 10) / 10

/** The box of the characters from `start` to `end`, offsets of the text within the line; null where it has no place. */
export function boxOf({ place, start: lineStart }: Line, start: number, end: number): Box | null {
  const left = place?.edges[start - lineStart]
  const right = place?.edges[end - lineStart]
  if (!place || left === undefined || right === undefined) return null
  return [tenth(left), tenth(place.top), tenth(right), tenth(place.bottom)]
}

/** The smallest box around both; a part without a place is left out. */
export function enclosing(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

import { scaleLinear } from 'd3-scale'

/** So much of an axis is left free at each end: marks and their labels stand there. */
const MARGIN = 0.06

/** The numbers that an axis runs between; from nought where they are near it, or where bars begin there. */
export function extentOf(values: readonly number[], fromNought: boolean): [least: number, most: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isFar = !fromNought && least > most * 0.6
  const from = isFar ? least : Math.min(0, least)
  const to = isFar || most > 0 ? most : 0
  const room = (to - from || Math.abs(to) || 1) * MARGIN
  return [from === 0 ? 0 : from - room, to + room]
}

/** Round numbers of an axis, about as many as are asked for. */
export const ticksOf = ([least, most]: readonly [number, number], count: number): number[] =>
  scaleLinear([least, most], [0, 1]).ticks(count)

/**
 * Where labels stand that would cover each other: each as near to its place as may be, in their order.
 *
 * @param places of their middles, sorted; `room` is what each takes
 */
export function spread(places: readonly number[], room: number, [top, bottom]: readonly [number, number]): number[] {
  const moved = [...places]
  for (let i = 0; i < moved.length; i++) moved[i] = Math.max(moved[i] ?? 0, i === 0 ? top : (moved[i - 1] ?? 0) + room)
  for (let i = moved.length - 1; i >= 0; i--) {
    const below = i === moved.length - 1 ? bottom : (moved[i + 1] ?? 0) - room
    moved[i] = Math.min(moved[i] ?? 0, below)
  }
  return moved
}

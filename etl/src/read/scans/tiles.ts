import type { Area } from '../pdf/matrix.js'

/** A piece of a picture that is looked over by itself. core: the part of it that is taken from what is seen. */
export interface Tile {
  seen: Area
  core: Area
}

/** Pixels around the core of a tile, so that what its edge cuts is seen whole from one of its sides. */
const AROUND = 64

/** Pieces of an area whose cores cover it and have sides of at most `most`, all of them multiples of `multiple` as the area's are. */
export function tilesOf({ left, right, top, bottom }: Area, most: number, multiple: number): Tile[] {
  return stretches(top, bottom, most, multiple).flatMap((down) =>
    stretches(left, right, most, multiple).map((across): Tile => {
      const core = { left: across.from, right: across.to, top: down.from, bottom: down.to }
      return {
        core,
        seen: {
          left: Math.max(left, core.left - AROUND),
          right: Math.min(right, core.right + AROUND),
          top: Math.max(top, core.top - AROUND),
          bottom: Math.min(bottom, core.bottom + AROUND),
        },
      }
    }),
  )
}

function stretches(from: number, to: number, most: number, multiple: number): { from: number; to: number }[] {
  const count = Math.ceil((to - from) / most)
  const length = Math.ceil((to - from) / Math.max(1, count) / multiple) * multiple
  return Array.from({ length: count }, (_stretch, i) => ({
    from: from + i * length,
    to: Math.min(to, from + (i + 1) * length),
  }))
}

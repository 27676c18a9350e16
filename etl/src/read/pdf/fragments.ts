import type { Glyph } from './text-cursor.js'

/** Neighbouring characters of one size on one baseline, as the file writes them. */
export interface Fragment {
  glyphs: Glyph[]
  left: number
  right: number
  baseline: number
  size: number
}

/** Characters of a page or cell put together as far as they follow each other closely. */
export function fragmentsOf(glyphs: readonly Glyph[]): Fragment[] {
  const fragments: Fragment[] = []
  let current: Fragment | null = null
  for (const glyph of glyphs) {
    const near =
      current !== null &&
      Math.abs(glyph.baseline - current.baseline) < 0.1 * glyph.size &&
      Math.abs(glyph.size - current.size) < 0.1 * glyph.size &&
      glyph.left > current.right - 0.5 * glyph.size &&
      glyph.left < current.right + glyph.size
    if (current && near) {
      current.glyphs.push(glyph)
      current.right = Math.max(current.right, glyph.right)
    } else if (glyph.text !== ' ') {
      const { left, right, baseline, size } = glyph
      current = { glyphs: [glyph], left, right, baseline, size }
      fragments.push(current)
    }
  }
  return fragments
}

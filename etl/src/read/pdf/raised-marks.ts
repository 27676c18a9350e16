import { raised } from '../raised.js'
import type { Fragment } from './fragments.js'

/** Digits of notes and powers, and the other marks of notes. */
const marks = /^[\d①-⑳*＊※★☆†‡#[\]［］（）()〔〕【】注,，、+\-−⁻]{1,8}$/

/** Smaller than what it stands at, and higher. */
const isAbove = (mark: Fragment, other: Fragment) =>
  mark.size <= 0.85 * other.size && other.baseline - mark.baseline >= 0.15 * other.size

const textOf = ({ glyphs }: Fragment) =>
  glyphs
    .map(({ text }) => text)
    .join('')
    .trim()

/** The pieces of a line in their order; what is raised beside larger characters is a power or points to a note. */
export function raiseMarks(fragments: readonly Fragment[]): Fragment[] {
  const ordered = [...fragments].sort((a, b) => a.left - b.left)
  return ordered.flatMap((fragment, i): Fragment[] => {
    const text = textOf(fragment)
    const touches = (other: Fragment | undefined, gap: number) =>
      other !== undefined && isAbove(fragment, other) && Math.abs(gap) < 0.6 * other.size
    const [before, behind] = [ordered[i - 1], ordered[i + 1]]
    const stands =
      touches(before, fragment.left - (before?.right ?? 0)) || touches(behind, (behind?.left ?? 0) - fragment.right)
    if (!marks.test(text) || !stands) return [fragment]
    if (raised(text) === '') return []
    return [{ ...fragment, glyphs: fragment.glyphs.map((glyph) => ({ ...glyph, text: raised(glyph.text) })) }]
  })
}

import { type HeadingMark, type HeadingStyle, headingStyles } from './headings.js'

/**
 * Follows the numbering of a document, so that a line that only looks like a heading is left alone: a heading carries
 * on its family's count (items 1–22 may run on through a whole document) or restarts it with 1.
 */
export class OutlineCounter {
  private last = new Map<HeadingStyle, number>()
  /** Styles that have had no heading since the last one of an outer style. */
  private belowNew = new Set<HeadingStyle>()

  accepts(mark: HeadingMark): boolean {
    const last = this.last.get(mark.style) ?? 0
    return mark.ordinal === 1 || (mark.ordinal > last && mark.ordinal <= last + 3)
  }

  /**
   * For a line that looks like nothing but a heading: of an excerpt, in which numbers before it are left out, so that it
   * skips some, or goes on from there below another outer heading.
   */
  acceptsPlain(mark: HeadingMark): boolean {
    return mark.ordinal > (this.last.get(mark.style) ?? 0) || this.belowNew.has(mark.style)
  }

  /** 2. or 3. as the first below a heading of an outer style: what an excerpt leaves out came before it. */
  opensExcerpt(mark: HeadingMark): boolean {
    return mark.ordinal <= 3 && this.last.has(mark.style) && this.belowNew.has(mark.style)
  }

  enter(mark: HeadingMark): void {
    this.last.set(mark.style, mark.ordinal)
    this.belowNew.delete(mark.style)
    for (const style of headingStyles.slice(headingStyles.indexOf(mark.style) + 1)) this.belowNew.add(style)
  }
}

/** Depth of a style: its rank among the styles that the document uses, 1 = outermost. */
export function depthOf(style: HeadingStyle, used: ReadonlySet<HeadingStyle>): number {
  return headingStyles.filter((candidate) => used.has(candidate)).indexOf(style) + 1
}

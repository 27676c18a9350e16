import type { PDFPageProxy } from 'pdfjs-dist'

interface Annotation {
  subtype?: string
  hidden?: boolean
  /** Four corners for each stretch of text: x and y of each. */
  quadPoints?: ArrayLike<number> | null
}

/** What a page's annotations strike out, each stretch by two corners: x, y, x, y of the page's own space. */
export async function strikeOuts(page: PDFPageProxy): Promise<readonly (readonly [number, number, number, number])[]> {
  // A page whose annotations are damaged has its text all the same.
  const annotations: readonly Annotation[] = await page.getAnnotations().catch(() => [])
  return annotations.flatMap(({ subtype, hidden, quadPoints }) => {
    if (subtype !== 'StrikeOut' || hidden || !quadPoints) return []
    const numbers = Array.from(quadPoints)
    return Array.from({ length: Math.floor(numbers.length / 8) }, (_, i) => {
      const quad = numbers.slice(8 * i, 8 * i + 8)
      const [xs, ys] = [0, 1].map((odd) => quad.filter((_number, at) => at % 2 === odd)) as [number[], number[]]
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
    })
  })
}

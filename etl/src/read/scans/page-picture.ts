import type { PDFPageProxy } from 'pdfjs-dist'
import { ok, type Result } from '../../model/index.js'
import { withPdf } from '../pdf/open-pdf.js'
import { redPlane } from './plane.js'
import type { PagePicture } from './recognise.js'

/** Pixels to a point: 200 to an inch. More find no more characters. */
export const SCALE = 200 / 72
/** Pixels of the longest side; larger pages are drawn smaller. */
export const LONGEST = 4000

/** Draws a page of a PDF, turned as its file says. number: 1 for the first. */
export const pagePicture = (fileName: string, bytes: Uint8Array, number: number): Promise<Result<PagePicture>> =>
  withPdf(
    fileName,
    bytes,
    async (pdf) => {
      const page = await pdf.getPage(number)
      const canvases = pdf.canvasFactory as CanvasFactory
      return ok(await drawn(page, canvases))
    },
    { images: true },
  )

/** What pdf.js draws on; outside of browsers a package that it brings. */
interface CanvasFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
  destroy(drawn: { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }): void
}

async function drawn(page: PDFPageProxy, canvases: CanvasFactory): Promise<PagePicture> {
  const points = page.getViewport({ scale: 1 })
  const scale = Math.min(SCALE, LONGEST / Math.max(points.width, points.height))
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))]
  const drawing = canvases.create(width, height)
  await page.render({ canvas: null, canvasContext: drawing.context, viewport }).promise
  const { data } = drawing.context.getImageData(0, 0, width, height)
  canvases.destroy(drawing)
  return { plane: redPlane(data, width, height), scale }
}

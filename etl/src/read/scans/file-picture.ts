import { createRequire } from 'node:module'
import { fail, ok, type Result } from '../../model/index.js'
import { pictureOf } from '../index.js'
import { LONGEST, SCALE } from './page-picture.js'
import { redPlane } from './plane.js'
import type { PagePicture } from './recognise.js'

/** A picture of a page on the web is as wide as a sheet at most; smaller ones are shown with this many points to a pixel. */
const SHEET = 595
const POINTS = 0.75
/** A picture with more pixels is none of a page, and would take all memory. */
const MOST_PIXELS = 40_000_000

/** The part of the drawing package that is used here; pdf.js brings it. */
interface Drawing {
  createCanvas(width: number, height: number): { getContext(kind: '2d'): CanvasRenderingContext2D }
  loadImage(file: Uint8Array): Promise<CanvasImageSource & { width: number; height: number }>
}
const drawing = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Draws a picture that a file holds as large as a page of PDF would be drawn. */
export async function filePicture(fileName: string, bytes: Uint8Array, key: string): Promise<Result<PagePicture>> {
  const file = await pictureOf(bytes, key)
  if (file === null) return fail('UNREADABLE', `${fileName} lacks a picture that it names: save it completely.`)
  const { createCanvas, loadImage } = drawing('@napi-rs/canvas') as Drawing
  try {
    const image = await loadImage(Buffer.from(file))
    if (image.width * image.height > MOST_PIXELS)
      return fail(
        'TOO_LARGE',
        `${fileName} holds a picture of ${image.width} × ${image.height} pixels: make it smaller.`,
      )
    const points = Math.min(SHEET, image.width * POINTS)
    const scale = Math.min(SCALE, LONGEST / points, (LONGEST * image.width) / (points * image.height))
    const width = Math.max(1, Math.round(points * scale))
    const height = Math.max(1, Math.round((width * image.height) / image.width))
    const context = createCanvas(width, height).getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    return ok({ plane: redPlane(context.getImageData(0, 0, width, height).data, width, height), scale })
  } catch {
    return fail('UNREADABLE', `${fileName} holds a picture that is damaged or of an unknown kind.`)
  }
}

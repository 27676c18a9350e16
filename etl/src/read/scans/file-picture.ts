import { fail, ok, type Result } from '../../model/index.js'
import { pictureOf } from '../index.js'
import { loadImage, MOST_PIXELS, whiteSheet } from './drawing.js'
import { LONGEST, SCALE } from './page-picture.js'
import { redPlane } from './plane.js'
import type { PagePicture } from './recognise.js'

/** A picture of a page on the web is as wide as a sheet at most; smaller ones are shown with this many points to a pixel. */
const SHEET = 595
const POINTS = 0.75

/** Draws a picture that a file holds as large as a page of PDF would be drawn. */
export async function filePicture(fileName: string, bytes: Uint8Array, key: string): Promise<Result<PagePicture>> {
  const file = await pictureOf(bytes, key)
  if (file === null) return fail('UNREADABLE', `${fileName} lacks a picture that it names: save it completely.`)
  try {
    const image = await loadImage(file)
    if (image.width * image.height > MOST_PIXELS)
      return fail(
        'TOO_LARGE',
        `${fileName} holds a picture of ${image.width} × ${image.height} pixels: make it smaller.`,
      )
    const points = Math.min(SHEET, image.width * POINTS)
    const scale = Math.min(SCALE, LONGEST / points, (LONGEST * image.width) / (points * image.height))
    const width = Math.max(1, Math.round(points * scale))
    const height = Math.max(1, Math.round((width * image.height) / image.width))
    const context = whiteSheet(width, height)
    context.drawImage(image, 0, 0, width, height)
    return ok({ plane: redPlane(context.getImageData(0, 0, width, height).data, width, height), scale })
  } catch {
    return fail('UNREADABLE', `${fileName} holds a picture that is damaged or of an unknown kind.`)
  }
}

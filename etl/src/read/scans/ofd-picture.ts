import { fail, ok, type Result } from '../../model/index.js'
import { pageImages } from '../ofd/page-images.js'
import { loadImage, MOST_PIXELS, whiteSheet } from './drawing.js'
import { LONGEST, SCALE } from './page-picture.js'
import { redPlane } from './plane.js'
import type { PagePicture } from './recognise.js'

/** Draws the pictures of a page of an OFD document where it prints them. number: 1 for the first page. */
export async function ofdPicture(fileName: string, bytes: Uint8Array, number: number): Promise<Result<PagePicture>> {
  const page = await pageImages(fileName, bytes, number)
  if (!page.ok) return page
  const { width, height, images } = page.value
  const scale = Math.min(SCALE, LONGEST / Math.max(width, height))
  const [columns, rows] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const context = whiteSheet(columns, rows)
  try {
    for (const { file, matrix } of images) {
      const image = await loadImage(file)
      if (image.width * image.height > MOST_PIXELS)
        return fail('TOO_LARGE', `${fileName} holds too large a picture on page ${number}: make it smaller.`)
      const [a, b, c, d, e, f] = matrix.map((part) => part * scale) as [number, number, number, number, number, number]
      context.setTransform(a, b, c, d, e, f)
      context.drawImage(image, 0, 0, 1, 1)
    }
  } catch {
    return fail('UNREADABLE', `${fileName} holds a picture on page ${number} that is damaged or of an unknown kind.`)
  }
  return ok({ plane: redPlane(context.getImageData(0, 0, columns, rows).data, columns, rows), scale })
}

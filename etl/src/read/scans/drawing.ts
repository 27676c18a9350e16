import { createRequire } from 'node:module'

/** The part of the drawing package that is used here; pdf.js brings it. */
interface Drawing {
  createCanvas(width: number, height: number): { getContext(kind: '2d'): CanvasRenderingContext2D }
  loadImage(file: Uint8Array): Promise<LoadedImage>
}

export type LoadedImage = CanvasImageSource & { width: number; height: number }

const load = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const drawing = () => load('@napi-rs/canvas') as Drawing

/** A picture with more pixels is none of a page, and would take all memory. */
export const MOST_PIXELS = 40_000_000

/** @throws {Error} for a file that is damaged or of an unknown kind */
export const loadImage = (file: Uint8Array): Promise<LoadedImage> => drawing().loadImage(Buffer.from(file))

/** A white sheet to draw on. */
export function whiteSheet(width: number, height: number): CanvasRenderingContext2D {
  const context = drawing().createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  return context
}

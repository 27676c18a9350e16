import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'

/** What happens to a sheet between printer and file. */
export interface Damage {
  /** Pixels to an inch. */
  dpi: number
  /** By which it lies askew. */
  degrees: number
  /** Grey levels that a pixel is off by at most. */
  noise: number
  /** Whether a red seal is on it. */
  seal: boolean
}

/** A picture of a page as a file of JPEG, and how large the sheet is in points. */
export interface ScannedPage {
  jpeg: Buffer
  pixels: { width: number; height: number }
  points: { width: number; height: number }
}

/** The part of the drawing package that is used here; pdf.js brings it. */
interface Drawing {
  createCanvas(width: number, height: number): Canvas
  loadImage(file: Buffer): Promise<CanvasImageSource & { width: number; height: number }>
}
interface Canvas {
  getContext(kind: '2d'): CanvasRenderingContext2D
  toBuffer(type: 'image/jpeg', quality: number): Buffer
}

const { createCanvas, loadImage } = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))(
  '@napi-rs/canvas',
) as Drawing

/** A page of a PDF as a scanner would save it, printed by poppler's pdftoppm. page: 1 for the first. */
export async function scannedPage(pdf: string, page: number, damage: Damage): Promise<ScannedPage> {
  const { dpi, degrees, noise, seal } = damage
  const one = ['-f', String(page), '-l', String(page)]
  const printed = await loadImage(
    execFileSync('pdftoppm', ['-png', '-r', String(dpi), ...one, pdf], { maxBuffer: 2 ** 28 }),
  )
  const { width, height } = printed
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(printed, -width / 2, -height / 2)
  context.resetTransform()
  if (seal) drawSeal(context, 0.55 * width, 0.45 * height, 0.85 * dpi)
  if (noise > 0) addNoise(context, width, height, noise)
  const toPoints = 72 / dpi
  return {
    jpeg: canvas.toBuffer('image/jpeg', 75),
    pixels: { width, height },
    points: { width: width * toPoints, height: height * toPoints },
  }
}

/** A ring, a star and characters along the ring, in the ink of seals, which lets what is below shine through. */
function drawSeal(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.save()
  context.globalCompositeOperation = 'multiply'
  context.translate(x, y)
  context.strokeStyle = context.fillStyle = '#e0303a'
  context.lineWidth = radius / 14
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.stroke()
  context.beginPath()
  for (let i = 0; i < 10; i++) {
    const reach = (i % 2 === 0 ? 0.35 : 0.14) * radius
    context.lineTo(reach * Math.sin((i * Math.PI) / 5), -reach * Math.cos((i * Math.PI) / 5))
  }
  context.fill()
  context.font = `${radius / 3.5}px "Noto Serif CJK SC"`
  context.textAlign = 'center'
  for (const [i, char] of [...'某某市人力资源和社会保障局'].entries()) {
    context.save()
    context.rotate(((i - 6) * Math.PI) / 8.5)
    context.fillText(char, 0, -0.68 * radius)
    context.restore()
  }
  context.restore()
}

/** The same noise each time: a congruential generator's. */
function addNoise(context: CanvasRenderingContext2D, width: number, height: number, most: number): void {
  const picture = context.getImageData(0, 0, width, height)
  let seed = 20211129
  for (let i = 0; i < picture.data.length; i += 4) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const off = Math.round((seed / 2 ** 32 - 0.5) * 2 * most)
    for (let c = 0; c < 3; c++) picture.data[i + c] = (picture.data[i + c] as number) + off
  }
  context.putImageData(picture, 0, 0)
}

/** A PDF as scanners write it: a picture a page and nothing else. */
export function pdfOfScans(pages: readonly ScannedPage[]): Uint8Array {
  const kids = pages.map((_page, i) => `${3 + 3 * i} 0 R`).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
    ...pages.flatMap(({ jpeg, pixels, points }, i) => {
      const content = `q ${points.width} 0 0 ${points.height} 0 0 cm /I Do Q`
      const image = `/Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB`
      return [
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points.width} ${points.height}] /Contents ${4 + 3 * i} 0 R /Resources << /XObject << /I ${5 + 3 * i} 0 R >> >> >>`,
        ),
        stream('', Buffer.from(content)),
        stream(`${image} /BitsPerComponent 8 /Filter /DCTDecode`, jpeg),
      ]
    }),
  ]
  return fileOf(objects)
}

const stream = (entries: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])

function fileOf(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((object, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
    return length - part.length
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`))
  return Buffer.concat(parts)
}

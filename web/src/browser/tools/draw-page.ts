/** A box around words: x0, y0, x1, y1 in points from the top left of the page. */
type Box = readonly [number, number, number, number]

/** The boxes that the list beside the page tells, as data-box of its links; one for all figures of the same words. */
export const boxesOf = (root: ParentNode): Box[] => {
  const told = [...root.querySelectorAll<HTMLElement>('[data-box]')].map(({ dataset }) => dataset.box ?? '')
  return [...new Set(told)].flatMap((box) => {
    const [x0, y0, x1, y1] = box.split(' ').map(Number)
    return x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined
      ? []
      : [[x0, y0, x1, y1] as const]
  })
}

/** Room between words and their box, in points. */
const AROUND = 2

/** Draws a page of a PDF onto a canvas in `paper`, with boxes. Rejects when the file is not there or can't be read. */
export async function drawPage(paper: HTMLElement, boxes: readonly Box[]): Promise<void> {
  const { pdf: url = '', page: number = '1', worker = '', maps = '', label = '' } = paper.dataset
  // Loaded only here: it is larger than all other script together.
  const { AnnotationMode, getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = worker
  const task = getDocument({
    url,
    cMapUrl: maps,
    cMapPacked: true,
    standardFontDataUrl: maps,
    wasmUrl: maps,
    // The policy of pages lets no text become program.
    useWasm: false,
    enableXfa: false,
    disableAutoFetch: true,
  })
  const page = await (await task.promise).getPage(Number(number))
  const width = page.getViewport({ scale: 1 }).width
  const scale = (paper.clientWidth / width) * devicePixelRatio
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  canvas.style.width = '100%'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', label)
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE }).promise
  outline(canvas, boxes, scale)
  paper.replaceChildren(canvas)
  await task.destroy()
}

function outline(canvas: HTMLCanvasElement, boxes: readonly Box[], scale: number): void {
  const pen = canvas.getContext('2d')
  if (pen === null) return
  pen.strokeStyle = '#a4161a'
  pen.fillStyle = 'rgb(255 214 0 / 25%)'
  pen.lineWidth = 2 * devicePixelRatio
  for (const [x0, y0, x1, y1] of boxes) {
    const box = [x0 - AROUND, y0 - AROUND, x1 - x0 + 2 * AROUND, y1 - y0 + 2 * AROUND].map((side) => side * scale)
    const [x = 0, y = 0, wide = 0, high = 0] = box
    pen.fillRect(x, y, wide, high)
    pen.strokeRect(x, y, wide, high)
  }
}

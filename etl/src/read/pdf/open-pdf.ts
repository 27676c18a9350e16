import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { fail, ok, type Result } from '../../model/index.js'
import { withoutLock } from './without-lock.js'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * Nothing outside the file is opened and nothing in it is run; images are not decoded. Without the character maps,
 * fonts with a predefined encoding (GBK-EUC-H) would silently yield no text.
 */
const settings = {
  cMapUrl: join(folder, 'cmaps') + sep,
  cMapPacked: true,
  standardFontDataUrl: join(folder, 'standard_fonts') + sep,
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: 1,
}

/** For drawing pages: images are decoded unless they are larger than a sheet at 600 pixels to an inch. */
const withImages = { ...settings, wasmUrl: join(folder, 'wasm') + sep, useWasm: true, maxImageSize: 5000 * 7100 }

/**
 * Opens a PDF for the time of `use` and closes it again. What pdf.js can't open is a failure. images: whether they are
 * decoded.
 */
export async function withPdf<T>(
  fileName: string,
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy) => Promise<Result<T>>,
  { images = false } = {},
): Promise<Result<T>> {
  // pdf.js takes the memory it is given away from its owner.
  const task = getDocument({ ...(images ? withImages : settings), data: new Uint8Array(bytes) })
  let openBytes: Uint8Array | null = null
  try {
    const opened = await opening(fileName, task)
    if (opened.ok) return await use(opened.value)
    openBytes = opened.failure.kind === 'ENCRYPTED' ? withoutLock(bytes) : null
    if (openBytes === null) return opened
  } finally {
    await task.destroy()
  }
  return withPdf(fileName, openBytes, use, { images })
}

async function opening(fileName: string, task: PDFDocumentLoadingTask): Promise<Result<PDFDocumentProxy>> {
  try {
    return ok(await task.promise)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return fail('ENCRYPTED', `${fileName} opens only with a password: save it without one and ingest it again.`)
    return damaged(fileName, damageOf(error))
  }
}

/** What pdf.js says of a file or page; where it stumbles instead (`Maximum call stack size exceeded`), that says nothing of it. */
export function damageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const origin = 'details' in error ? String(error.details) : error.name
  return /^(?:Range|Type|Reference|Syntax)Error\b/.test(origin) ? "its parts don't fit together" : error.message
}

/** reason: as `damageOf` tells it. */
export const damaged = (fileName: string, reason: string): Result<never> =>
  fail(
    'UNREADABLE',
    `${fileName} is a damaged PDF (${reason.replace(/\.$/, '')}): fetch it again or print it to a new PDF.`,
  )

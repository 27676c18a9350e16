import { inParallel } from '../model/in-parallel.js'
import type { NormalizedDocument, ReadDocument, Result } from '../model/index.js'
import { picturesOf } from '../read/scans/pictures-of.js'
import type { RecognisedMarks } from '../read/scans/recognise.js'
import type { RecognisedPage, ScannedFile } from '../read/scans/scanned-file.js'
import type { Task } from './task.js'

/** Recognises a page of a file of PDF or OFD, by its number from 1 on, or a picture that a file of another format holds, by its key. */
export type RecognisePage = (
  fileName: string,
  bytes: Uint8Array,
  number: RecognisedPage['page'],
) => Promise<Result<RecognisedMarks>>

type Content = Uint8Array | ReadDocument | ScannedFile

/**
 * A task that reads files, for files with scanned pages too: where it names pages that are pictures, or pictures that it holds,
 * they are recognised and the file is read again with what was found in them. A page that can't be recognised stays one that is not read; where too
 * little is left without such pages, the file fails as the first of them does.
 *
 * @param parallel pages at a time
 */
export function readingScans<T extends NormalizedDocument | ReadDocument, C extends Content>(
  task: Task<T, C | ScannedFile>,
  recognisePage: RecognisePage,
  parallel: number,
): Task<T, C> {
  return async (fileName, content) => {
    const read = await task(fileName, content)
    const numbers = picturesToRecognise(read)
    if (numbers.length === 0 || !ArrayBuffer.isView(content)) return read
    const bytes: Uint8Array = content
    const results = await inParallel(numbers, parallel, (number) => recognisePage(fileName, bytes, number))
    const pages = results.flatMap((result, i): RecognisedPage[] =>
      result.ok ? [{ page: numbers[i] as RecognisedPage['page'], marks: result.value }] : [],
    )
    const again = pages.length > 0 ? await task(fileName, { bytes, pages }) : read
    const failed = results.find((result) => !result.ok)
    return !again.ok && again.failure.kind === 'NEEDS_OCR' && failed?.ok === false ? failed : again
  }
}

function picturesToRecognise(read: Result<NormalizedDocument | ReadDocument>): RecognisedPage['page'][] {
  if (!read.ok) return read.failure.pages ?? []
  return picturesOf('read' in read.value ? read.value.read : read.value)
}

/** The page drawn by one task and recognised by another. */
export const inTwoSteps =
  <Picture>(
    draw: Task<Picture, { bytes: Uint8Array; number: RecognisedPage['page'] }>,
    recognise: Task<RecognisedMarks, Picture>,
  ): RecognisePage =>
  async (fileName, bytes, number) => {
    const picture = await draw(fileName, { bytes, number })
    if (!picture.ok) return picture
    return recognise(fileName, picture.value)
  }

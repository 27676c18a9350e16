import type { Result } from '../../model/index.js'
import { ofdReader } from '../../read/ofd/ofd-reader.js'
import { filePicture } from '../../read/scans/file-picture.js'
import { ofdPicture } from '../../read/scans/ofd-picture.js'
import { pagePicture } from '../../read/scans/page-picture.js'
import type { PagePicture } from '../../read/scans/recognise.js'
import { holdsFiles } from '../../read/zip/names.js'
import { packedPage } from '../../read/zip/packed-pictures.js'
import type { TaskFactory } from '../task.js'

/** A page of a file of PDF or OFD, 1 for the first, or a picture in a file of another format, by its key. */
export interface PageOfFile {
  bytes: Uint8Array
  number: number | string
}

/** The task before recognising a page: its picture. */
const task: TaskFactory<null, PagePicture, PageOfFile> = () => draw

async function draw(fileName: string, { bytes, number }: PageOfFile): Promise<Result<PagePicture>> {
  if (typeof number === 'number')
    return ofdReader.accepts(bytes) ? ofdPicture(fileName, bytes, number) : pagePicture(fileName, bytes, number)
  if (!holdsFiles(bytes)) return filePicture(fileName, bytes, number)
  const packed = await packedPage(fileName, bytes, number)
  return packed.ok ? draw(packed.value.fileName, { bytes: packed.value.bytes, number: packed.value.page }) : packed
}

export default task

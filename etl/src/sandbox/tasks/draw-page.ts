import { ofdReader } from '../../read/ofd/ofd-reader.js'
import { filePicture } from '../../read/scans/file-picture.js'
import { ofdPicture } from '../../read/scans/ofd-picture.js'
import { pagePicture } from '../../read/scans/page-picture.js'
import type { PagePicture } from '../../read/scans/recognise.js'
import type { TaskFactory } from '../task.js'

/** A page of a file of PDF or OFD, 1 for the first, or a picture in a file of another format, by its key. */
export interface PageOfFile {
  bytes: Uint8Array
  number: number | string
}

/** The task before recognising a page: its picture. */
const task: TaskFactory<null, PagePicture, PageOfFile> =
  () =>
  (fileName, { bytes, number }) => {
    if (typeof number === 'string') return filePicture(fileName, bytes, number)
    return ofdReader.accepts(bytes) ? ofdPicture(fileName, bytes, number) : pagePicture(fileName, bytes, number)
  }

export default task

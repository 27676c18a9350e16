import { filePicture } from '../../read/scans/file-picture.js'
import { pagePicture } from '../../read/scans/page-picture.js'
import type { PagePicture } from '../../read/scans/recognise.js'
import type { TaskFactory } from '../task.js'

/** A page of a file of PDF, 1 for the first, or a picture in a file of another format, by its key. */
export interface PageOfFile {
  bytes: Uint8Array
  number: number | string
}

/** The task before recognising a page: its picture. */
const task: TaskFactory<null, PagePicture, PageOfFile> =
  () =>
  (fileName, { bytes, number }) =>
    typeof number === 'number' ? pagePicture(fileName, bytes, number) : filePicture(fileName, bytes, number)

export default task

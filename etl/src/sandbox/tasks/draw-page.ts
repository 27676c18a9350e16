import { pagePicture } from '../../read/scans/page-picture.js'
import type { PagePicture } from '../../read/scans/recognise.js'
import type { TaskFactory } from '../task.js'

/** A page of a file of PDF; number: 1 for the first. */
export interface PageOfFile {
  bytes: Uint8Array
  number: number
}

/** The task before recognising a page: its picture. */
const task: TaskFactory<null, PagePicture, PageOfFile> =
  () =>
  (fileName, { bytes, number }) =>
    pagePicture(fileName, bytes, number)

export default task

import type { ReadDocument } from '../../model/index.js'
import { readDocument } from '../../read/index.js'
import type { ScannedFile } from '../../read/scans/scanned-file.js'
import type { TaskFactory } from '../task.js'

/** The task of verify: reading alone. */
const task: TaskFactory<null, ReadDocument, Uint8Array | ScannedFile> = () => readDocument

export default task

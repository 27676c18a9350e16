import type { ReadDocument } from '../../model/index.js'
import { readDocument } from '../../read/index.js'
import type { TaskFactory } from '../task.js'

/** The task of verify: reading alone. */
const task: TaskFactory<null, ReadDocument> = () => readDocument

export default task

import { type Lead, ok } from '../../model/index.js'
import { leadsToAttachments } from '../../read/notice/leads-of-notice.js'
import type { TaskFactory } from '../task.js'

/** The task of `ingest --follow`: to which attachments a page leads. */
const task: TaskFactory<null, readonly Lead[]> = () => async (_fileName, bytes) => ok(leadsToAttachments(bytes))

export default task

import { ok } from '../../model/index.js'
import { loadNetworks } from '../../read/scans/networks.js'
import { type PagePicture, type RecognisedMarks, recognise } from '../../read/scans/recognise.js'
import type { TaskFactory } from '../task.js'

/** The task of scans: the characters and lines of one picture. */
const task: TaskFactory<null, RecognisedMarks, PagePicture> = async () => {
  const networks = await loadNetworks()
  return async (_fileName, picture) => ok(await recognise(networks, picture))
}

export default task

import type { Reader } from '../reader.js'
import { holdsFiles } from './names.js'

/** Archives whose files are one document; readInner reads every other format. */
export const zipReader = (readInner: Reader['read']): Reader => ({
  format: 'zip',
  version: '2',
  accepts: holdsFiles,
  read: async (fileName, bytes, recognised) =>
    (await import('./read-zip.js')).readZip(readInner, fileName, bytes, recognised),
})

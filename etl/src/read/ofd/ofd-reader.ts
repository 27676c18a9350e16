import type { Reader } from '../reader.js'
import { partNames } from '../zip/names.js'

export const ofdReader: Reader = {
  format: 'ofd',
  version: '2',
  accepts: (bytes) => partNames(bytes).includes('ofd.xml'),
  read: async (fileName, bytes, recognised) => (await import('./read-ofd.js')).readOfd(fileName, bytes, recognised),
}

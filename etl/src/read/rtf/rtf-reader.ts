import type { Reader } from '../reader.js'

const isRtf = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 16)).trimStart().startsWith('{\\rtf')

export const rtfReader: Reader = {
  format: 'rtf',
  version: '1',
  accepts: isRtf,
  read: async (fileName, bytes) => (await import('./read-rtf.js')).readRtf(fileName, bytes),
}

import type { Reader } from '../reader.js'
import { isHtml, latin1, mediaType, mimePart } from './mime.js'

const headLength = 4096

/** Header fields up to the first empty line, among them those that say a web page or a message in parts follows. */
function isMht(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, headLength)).replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '')
  if (!/^[!-9;-~]+:[^\n]*\n/.test(head)) return false
  const message = mimePart(head)
  return message.fields.has('mime-version') && (isHtml(message) || mediaType(message).startsWith('multipart/'))
}

export const mhtReader: Reader = {
  format: 'mht',
  version: '1',
  accepts: isMht,
  read: async (fileName, bytes, recognised) => (await import('./read-mht.js')).readMht(fileName, bytes, recognised),
  picture: async (bytes, key) => (await import('./read-mht.js')).pictureOfMht(bytes, key),
}

import type { Reader } from '../reader.js'
import { declaredCharset, isPage } from './page-charset.js'

export const htmlReader: Reader = {
  format: 'html',
  version: '1',
  accepts: isPage,
  read: async (fileName, bytes, recognised) =>
    (await import('./read-page.js')).readPage(fileName, bytes, declaredCharset(bytes), { recognised }),
  picture: async (bytes, key) => (await import('./read-page.js')).pictureOfPage(bytes, key),
}

import { shortHash } from '../../model/hash.js'
import { buildTree } from './build-tree.js'
import { childElements, type Element } from './element.js'
import { addressOf } from './images.js'

/** The file that an address of a page names, null where it is not at hand. */
export type HeldFiles = (address: string) => Uint8Array | null

/** A picture with fewer pixels is an icon, a logo or a seal. */
const LEAST_WIDTH = 200
const LEAST_HEIGHT = 60

/** Pictures that a page holds within itself (`data:image/png;base64,…`). */
export const heldInAddress: HeldFiles = (address) => {
  const found = /^data:image\/(?:png|jpe?g|gif|bmp|webp)(?:;[^,]*)?;base64,/i.exec(address)
  return found ? Buffer.from(address.slice(found[0].length), 'base64') : null
}

/** A name for the picture at an address that is short and always the same. */
export const pictureKey = (address: string): string => shortHash(address)

/** The file of the picture with this key on a page, null where there is none. */
export function heldPicture(page: string, key: string, held: HeldFiles): Uint8Array | null {
  const root = buildTree(page)
  const address = root && addressesIn(root).find((one) => pictureKey(one) === key)
  return address ? held(address) : null
}

const addressesIn = (element: Element): string[] =>
  childElements(element).flatMap((inner) => (inner.name === 'img' ? [addressOf(inner)] : addressesIn(inner)))

/** Whether a picture is large enough to hold a table or a text, as far as its file tells. */
export function mayHoldText(file: Uint8Array): boolean {
  const size = pixelSize(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  return size === null || (size.width >= LEAST_WIDTH && size.height >= LEAST_HEIGHT)
}

/** Width and height in pixels as the heads of PNG, GIF and JPEG tell them; null for other files. */
function pixelSize(file: Buffer): { width: number; height: number } | null {
  if (file.length > 24 && file.toString('latin1', 1, 4) === 'PNG')
    return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
  if (file.length > 10 && file.toString('latin1', 0, 3) === 'GIF')
    return { width: file.readUInt16LE(6), height: file.readUInt16LE(8) }
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return null
  // Segments follow each other; that of a frame (SOF) has the size.
  for (let at = 2; at + 9 < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const [mark, kind] = [file[at], file[at + 1] ?? 0]
    if (mark !== 0xff) return null
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind)
    if (isFrame) return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) }
  }
  return null
}

import { isZip } from '../docx/refused-formats.js'

const endSize = 22
const longestComment = 0xffff
const entrySize = 46
/** Formats are recognised by parts that every archive of them has; more names than these tell nothing new. */
const most = 10_000

/**
 * The names of an archive's parts, in lower case, by its directory: what it is can be told before anything is unpacked.
 * Empty where it has none or is damaged.
 */
export function partNames(bytes: Uint8Array): string[] {
  if (!isZip(bytes)) return []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf('PK\u0005\u0006')
  if (end < Math.max(0, buffer.length - endSize - longestComment) || end + endSize > buffer.length) return []
  const names: string[] = []
  let at = buffer.readUInt32LE(end + 16)
  while (names.length < most && at + entrySize <= buffer.length && buffer.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => buffer.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ]
    names.push(
      buffer
        .toString('utf8', at + entrySize, at + entrySize + name)
        .replace(/\\/g, '/')
        .toLowerCase(),
    )
    at += entrySize + name + extra + comment
  }
  return names
}

const ofFormats = /^(?:\[content_types\]\.xml|content\.xml|ofd\.xml|(?:_rels|word|xl|ppt)\/.*)$/

/** True for an archive of files, false for one that is a document by itself. */
export function holdsFiles(bytes: Uint8Array): boolean {
  const names = partNames(bytes)
  return names.length > 0 && !names.some((name) => ofFormats.test(name))
}

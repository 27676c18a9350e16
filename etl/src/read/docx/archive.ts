import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { fail, ok, type Result } from '../../model/index.js'
import { limits } from './limits.js'
import { corrupt, tooLarge } from './refusals.js'

/** The parts of a ZIP archive, read in memory; nothing is ever written to disk. */
export interface Archive {
  /** Names of all parts, in the order of the archive. */
  names: readonly string[]
  /** The bytes of a part; null where the archive has none of that name. */
  part(name: string): Promise<Result<Uint8Array | null>>
}

/** Part names count the same in upper and lower case (OPC, 7.2.3.5). */
const nameKey = (name: string) => name.replace(/\\/g, '/').toLowerCase()

/** Opens an archive: UNREADABLE where its directory is damaged, TOO_LARGE where it lists too many parts. */
export async function openArchive(fileName: string, bytes: Uint8Array): Promise<Result<Archive>> {
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // Sizes are counted here, and names are only compared: neither an odd name nor a false size stops the reading.
    zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > limits.archiveEntries)
      return tooLarge(fileName, `it lists ${zip.entryCount} parts, and ${limits.archiveEntries} are the limit`)
    for await (const entry of zip.eachEntry()) entries.set(nameKey(entry.fileNameRaw.toString('utf8')), entry)
  } catch (error) {
    return corrupt(fileName, `its archive is damaged or cut off (${reason(error)})`)
  }
  let left: number = limits.inflatedBytes
  return ok({
    names: [...entries.keys()],
    part: async (name) => {
      const entry = entries.get(nameKey(name))
      if (!entry) return ok(null)
      const read = await inflate(fileName, zip, entry, left)
      if (read.ok) left -= read.value.length
      return read
    },
  })
}

/** The bytes of an entry, at most `budget` of them; its checksum decides whether they are whole. */
export async function inflate(
  fileName: string,
  zip: ZipFile,
  entry: Entry,
  budget: number,
): Promise<Result<Uint8Array>> {
  const name = entry.fileNameRaw.toString('utf8')
  if (entry.isEncrypted())
    return fail('ENCRYPTED', `${fileName} is a protected archive: unpack it with its password and give the document.`)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk)
      size += chunk.length
      if (size > budget) return tooLarge(fileName, `its parts unpack to more than ${limits.inflatedBytes / 2 ** 20} MB`)
      if (size > limits.ratioFloor && size > entry.compressedSize * limits.compressionRatio)
        return tooLarge(fileName, `its part ${name} unpacks to more than ${limits.compressionRatio} times its size`)
    }
  } catch (error) {
    return corrupt(fileName, `its part ${name} can't be unpacked (${reason(error)})`)
  }
  const bytes = Buffer.concat(chunks)
  // A flipped bit may turn one digit into another, so the checksum decides.
  if (crc32(bytes) !== entry.crc32) return corrupt(fileName, `the checksum of its part ${name} is wrong`)
  return ok(bytes)
}

export const reason = (error: unknown) => (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')

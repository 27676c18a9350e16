import { type Entry, fromBufferPromise } from 'yauzl'
import { ok, type Result } from '../../model/index.js'
import { inflate, reason } from '../docx/archive.js'
import { corrupt, tooLarge } from '../docx/refusals.js'

/** A file in an archive. */
export interface PackedFile {
  /** Without folders: nothing is ever written by it. */
  name: string
  /** At most `most` bytes; fails for a damaged, a protected or a larger one. */
  read(most: number): Promise<Result<Uint8Array>>
}

/** Bytes of all files of an archive together. */
export const MOST_PACKED_BYTES = 256 * 2 ** 20
/** No notice has as many attachments. */
const mostFiles = 500

/** The files of an archive in its order, without folders, hidden ones and what systems leave in them. */
export async function packedFiles(fileName: string, bytes: Uint8Array): Promise<Result<PackedFile[]>> {
  const files: PackedFile[] = []
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > mostFiles)
      return tooLarge(fileName, `it lists ${zip.entryCount} files, and ${mostFiles} are the limit`)
    for await (const entry of zip.eachEntry()) {
      const path = decodedName(entry)
      const name = path.slice(path.lastIndexOf('/') + 1)
      if (name === '' || isLeftover.test(path)) continue
      files.push({ name, read: (most) => inflate(fileName, zip, entry, most) })
    }
  } catch (error) {
    return corrupt(fileName, `its archive is damaged or cut off (${reason(error)})`)
  }
  return ok(files)
}

/** `__MACOSX/…`, `.DS_Store`, `Thumbs.db`. */
const isLeftover = /(?:^|\/)(?:\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i

/** Chinese systems write names in GBK, and say nothing of it; those that write UTF-8 mostly say so (APPNOTE, 4.4.4 bit 11). */
function decodedName({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0
  try {
    return normalized(new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(fileNameRaw))
  } catch {
    return normalized(new TextDecoder('gb18030').decode(fileNameRaw))
  }
}

const normalized = (path: string) => path.replace(/\\/g, '/')

import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive; its content is asked for when the parts before it are written. */
export interface Part {
  name: string
  content: Iterable<string> | AsyncIterable<string>
}

/** Archives of this kind count in 32 bits. */
const MOST_BYTES = 0xffff_ffff
/** Sizes and checksum come after the content; names are UTF-8. */
const FLAGS = 0x0808
const VERSION = 20
const DEFLATED = 8
/** 1 January 1980, the first day that an archive knows: equal contents give equal bytes. */
const DAY = 0x21
/** Half the time of the usual level, for a tenth more bytes. */
const LEVEL = 3

/**
 * A ZIP archive, written part after part as its content comes, none of which is in memory as a whole.
 *
 * @throws {Error} for more than 4 GB
 */
export async function* zipped(parts: Iterable<Part> | AsyncIterable<Part>): AsyncIterable<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, content } of parts) {
    const path = Buffer.from(name)
    const start = offset
    const local = header(0x0403_4b50, [VERSION], path, NOT_KNOWN)
    yield local
    offset += local.length
    const sizes = { ...NOT_KNOWN }
    for await (const piece of deflated(content, sizes)) {
      sizes.packed += piece.length
      yield piece
    }
    offset += sizes.packed
    if (Math.max(offset, sizes.bytes) > MOST_BYTES) throw new Error(`${name}: no archive of more than 4 GB is written`)
    const descriptor = Buffer.concat([int32(0x0807_4b50), sizesOf(sizes)])
    yield descriptor
    offset += descriptor.length
    directory.push(header(0x0201_4b50, [VERSION, VERSION], path, sizes, Buffer.concat([zeros(10), int32(start)])))
  }
  const list = Buffer.concat(directory)
  const count = int16(directory.length)
  yield Buffer.concat([list, int32(0x0605_4b50), zeros(4), count, count, int32(list.length), int32(offset), zeros(2)])
}

interface Sizes {
  crc: number
  packed: number
  bytes: number
}

const NOT_KNOWN: Sizes = { crc: 0, packed: 0, bytes: 0 }

/** Deflated on the threads of zlib; `sizes` tells in the end what went in. */
function deflated(content: Part['content'], sizes: Sizes): AsyncIterable<Buffer> {
  async function* counted() {
    for await (const text of content) {
      const bytes = Buffer.from(text)
      sizes.crc = crc32(bytes, sizes.crc)
      sizes.bytes += bytes.length
      yield bytes
    }
  }
  const deflate = createDeflateRaw({ level: LEVEL })
  // What fails or ends early on one side does on the other; whoever reads is told by its own side.
  return pipeline(Readable.from(counted()), deflate, () => {})
}

/** The header of a part, before it or in the directory: the same fields up to its name. */
const header = (signature: number, versions: readonly number[], name: Buffer, sizes: Sizes, after = zeros(0)) =>
  Buffer.concat([
    int32(signature),
    ...versions.map(int16),
    int16(FLAGS),
    int16(DEFLATED),
    int16(0),
    int16(DAY),
    sizesOf(sizes),
    int16(name.length),
    zeros(2),
    after,
    name,
  ])

const sizesOf = ({ crc, packed, bytes }: Sizes) => Buffer.concat([int32(crc), int32(packed), int32(bytes)])

const zeros = (length: number): Buffer => Buffer.alloc(length)

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { NormalizedDocument } from '../model/index.js'

/** Where in the spool a document is, in bytes. */
export interface SpooledDocument {
  position: number
  length: number
}

/**
 * Documents that wait to be stored, on disk, so that a run of many needs no more memory than a run of few. The file has
 * no name any more once it is open: the system takes it away when the process ends, whatever ends it.
 */
export class DocumentSpool {
  readonly #file: FileHandle
  #end = 0

  private constructor(file: FileHandle) {
    this.#file = file
  }

  static async open(directory = tmpdir()): Promise<DocumentSpool> {
    const folder = await mkdtemp(join(directory, 'plangraph-'))
    try {
      return new DocumentSpool(await open(join(folder, 'documents'), 'wx+', 0o600))
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  /** @throws when the disk takes no more */
  async write(document: NormalizedDocument): Promise<SpooledDocument> {
    const bytes = serialize(document)
    const position = this.#end
    // Taken before the bytes are written, because others write at the same time.
    this.#end += bytes.length
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, written, bytes.length - written, position + written)
      written += bytesWritten
    }
    return { position, length: bytes.length }
  }

  async read({ position, length }: SpooledDocument): Promise<NormalizedDocument> {
    const bytes = Buffer.alloc(length)
    for (let read = 0; read < length; ) {
      const { bytesRead } = await this.#file.read(bytes, read, length - read, position + read)
      if (bytesRead === 0) throw new Error('the temporary file of the run is shorter than what was written to it')
      read += bytesRead
    }
    return deserialize(bytes) as NormalizedDocument
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

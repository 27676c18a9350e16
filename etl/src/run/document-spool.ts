import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
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
 * no name any more once it is open: the system takes it away when the process ends, whatever ends it. What is written stays in the
 * memory of the system for the most part: a promise for each call would cost more than the call.
 */
export class DocumentSpool {
  readonly #file: number
  #end = 0

  private constructor(file: number) {
    this.#file = file
  }

  static open(directory = tmpdir()): DocumentSpool {
    const folder = mkdtempSync(join(directory, 'plangraph-'))
    try {
      return new DocumentSpool(openSync(join(folder, 'documents'), 'wx+', 0o600))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  /** @throws when the disk takes no more */
  write(document: NormalizedDocument): SpooledDocument {
    const bytes = serialize(document)
    const position = this.#end
    for (let written = 0; written < bytes.length; )
      written += writeSync(this.#file, bytes, written, bytes.length - written, position + written)
    this.#end += bytes.length
    return { position, length: bytes.length }
  }

  read({ position, length }: SpooledDocument): NormalizedDocument {
    const bytes = Buffer.alloc(length)
    for (let read = 0; read < length; ) {
      const bytesRead = readSync(this.#file, bytes, read, length - read, position + read)
      if (bytesRead === 0) throw new Error('the temporary file of the run is shorter than what was written to it')
      read += bytesRead
    }
    return deserialize(bytes) as NormalizedDocument
  }

  close(): void {
    closeSync(this.#file)
  }
}

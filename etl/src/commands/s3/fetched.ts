import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { addressOf, folderStore, placeNamed, type SourceStore, sourcesBeside } from '@plangraph/database'
import { sha256 } from '../../model/hash.js'
import { ok, type Result } from '../../model/index.js'
import { lazy } from '../../model/lazy.js'
import type { S3Client } from './client.js'
import type { S3Object } from './listing.js'

/**
 * Objects that were fetched, so that one that has not changed (its ETag tells) is not fetched again: what each held is noted beside the
 * database, its bytes are among the files that were taken in, or until the end of the run in a folder of their own.
 */
export class FetchedObjects {
  readonly #client: S3Client
  readonly #folder: string
  readonly #sources: SourceStore
  readonly #notes: SourceStore
  readonly #spool = lazy(() => mkdtemp(join(tmpdir(), 'plangraph-s3-')))
  #spooled = false

  /** @param url of the database */
  constructor(client: S3Client, url: string) {
    this.#client = client
    this.#folder = join(placeNamed(url).folder, 's3')
    this.#sources = sourcesBeside(addressOf(url))
    this.#notes = folderStore(join(this.#folder, 'notes'))
  }

  /** The bytes of an object. */
  read(bucket: string, object: S3Object): Promise<Result<Uint8Array>> {
    return this.#readBy(bucket, object, async () => {
      this.#spooled = true
      return folderStore(await this.#spool())
    })
  }

  /** The bytes of an object that is never taken in itself, and small: they stay here. */
  readNote(bucket: string, object: S3Object): Promise<Result<Uint8Array>> {
    return this.#readBy(bucket, object, async () => this.#notes)
  }

  async #readBy(bucket: string, object: S3Object, store: () => Promise<SourceStore>): Promise<Result<Uint8Array>> {
    const note = this.#noteOf(bucket, object)
    const known = existsSync(note) ? readFileSync(note, 'utf8') : null
    const kept = known === null ? null : await this.#kept(known)
    if (kept !== null) return ok(kept)
    const fetched = await this.#client.get(bucket, object)
    if (!fetched.ok) return fetched
    const hash = sha256(fetched.value)
    await (await store()).put(hash, fetched.value)
    mkdirSync(dirname(note), { recursive: true })
    writeFileSync(`${note}.${process.pid}.part`, hash)
    renameSync(`${note}.${process.pid}.part`, note)
    return fetched
  }

  async close(): Promise<void> {
    if (this.#spooled) rmSync(await this.#spool(), { recursive: true, force: true })
  }

  async #kept(hash: string): Promise<Uint8Array | null> {
    const stores = [this.#sources, this.#notes, ...(this.#spooled ? [folderStore(await this.#spool())] : [])]
    for (const store of stores) {
      const bytes = await store.get(hash)
      if (bytes instanceof Uint8Array) return bytes
    }
    return null
  }

  /** Of an object as it was listed: another ETag is another note. */
  #noteOf(bucket: string, { key, etag, bytes }: S3Object): string {
    const name = sha256(JSON.stringify([this.#client.endpoint, bucket, key, etag, bytes]))
    return join(this.#folder, name.slice(0, 2), name.slice(2))
  }
}

import { basename, posix } from 'node:path'
import { printableName } from '@plangraph/database'
import { inParallel } from '../../model/in-parallel.js'
import { fail, type Result } from '../../model/index.js'
import type { FoundFile } from '../found-file.js'
import type { Io } from '../io.js'
import { NOTE, withNote } from '../note-beside.js'
import { s3Address, s3Path } from './address.js'
import { type S3Client, s3Client } from './client.js'
import { FetchedObjects } from './fetched.js'
import type { S3Object } from './listing.js'

/** Notes that are fetched at a time. */
const AT_A_TIME = 16

/** What finds files that an address of S3 names, and reads them. */
export interface RemoteFiles {
  /** The file of that key, or all whose keys begin with it and a /; by the rules of folders, with the notes beside them. */
  find(path: string): Promise<FoundFile[]>
  /** To be called when nothing more is read. */
  close(): Promise<void>
}

/** @param url of the database, beside which is noted what was fetched */
export function remoteFiles(env: Io['env'], url: string): RemoteFiles {
  let opened: Promise<Result<{ client: S3Client; fetched: FetchedObjects }>> | undefined
  const open = async () => {
    const client = await s3Client(env)
    return client.ok
      ? ({ ok: true, value: { client: client.value, fetched: new FetchedObjects(client.value, url) } } as const)
      : client
  }
  return {
    find: async (path) => {
      const address = s3Address(path)
      if (address === null)
        return [
          unlisted(path, fail('UNREADABLE', `"${printableName(path)}" names no bucket: give s3://BUCKET/PREFIX.`)),
        ]
      opened ??= open()
      const server = await opened
      if (!server.ok) return [unlisted(path, server)]
      const { client, fetched } = server.value
      const { bucket, prefix } = address
      const listed = await client.list(address)
      if (!listed.ok) return [unlisted(s3Path(bucket, prefix), listed)]
      const files = await inParallel(filesAmong(listed.value, prefix), AT_A_TIME, (file) =>
        found(bucket, file, fetched),
      )
      if (files.length > 0) return files
      return [
        unlisted(
          s3Path(bucket, prefix),
          fail('UNREADABLE', `${printableName(s3Path(bucket, prefix))} holds no files: check the address.`),
        ),
      ]
    },
    close: async () => {
      const server = await opened
      if (server?.ok) await server.value.fetched.close()
    },
  }
}

interface Listed {
  object: S3Object
  /** What tells where it was published. */
  note: S3Object | null
}

/** Of what begins with a prefix the object of that key, else all below it: hidden ones, notes and a README.md left out, as in folders. */
function filesAmong(objects: readonly S3Object[], prefix: string): Listed[] {
  const named = new Map(objects.map((object) => [object.key, object]))
  const one = named.get(prefix)
  const below = prefix === '' ? objects : objects.filter(({ key }) => key.startsWith(`${prefix}/`))
  return (one === undefined ? below : [one]).flatMap((object) => {
    const { key } = object
    const inside = one === undefined ? key.slice(prefix.length) : ''
    const isNote = key.endsWith(NOTE) && named.has(key.slice(0, -NOTE.length))
    const isHidden = inside.split('/').some((part) => part.startsWith('.'))
    if (key.endsWith('/') || isNote || isHidden || basename(key) === 'README.md') return []
    return { object, note: named.get(`${key}${NOTE}`) ?? null }
  })
}

async function found(bucket: string, { object, note }: Listed, fetched: FetchedObjects): Promise<FoundFile> {
  const { key } = object
  const file: FoundFile = {
    path: s3Path(bucket, key),
    folder: folderOf(bucket, key),
    fileName: printableName(posix.basename(key)),
    read: () => fetched.read(bucket, object),
  }
  if (note === null) return file
  const bytes = await fetched.readNote(bucket, note)
  if (!bytes.ok) return { ...file, read: async () => bytes }
  return withNote(file, printableName(s3Path(bucket, note.key)), bytes.value)
}

function folderOf(bucket: string, key: string): string {
  const folder = posix.dirname(key)
  return s3Path(bucket, folder === '.' ? '' : folder)
}

/** A folder of which it is not known what it holds. */
const unlisted = (path: string, failed: Result<never>): FoundFile => ({
  path,
  folder: path.replace(/\/+$/, ''),
  fileName: printableName(path),
  isUnlisted: true,
  read: async () => failed,
})

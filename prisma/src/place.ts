import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Database } from './database.js'
import { databaseFile, isPostgresql, withoutPassword } from './database-url.js'
import { kindOf } from './kind.js'
import { mainFile } from './sqlite/main-file.js'

/** Where a database is. */
export interface Place {
  /** As it is named in messages: the path of its file, or its URL without a password. */
  name: string
  /** Folder of the files that go with it: those that documents were read from, former states, releases. */
  folder: string
  /** The file that it is in; null for one of a server. */
  file: string | null
}

/** Where the files go that belong to a database of a server. */
const folderOfServer = (): string => resolve(process.env.DATA_FOLDER || 'data')

/** What names a database in one word: the path of its file, or the URL of one of a server. */
export const addressOf = (url: string): string => (isPostgresql(url) ? url : databaseFile(url))

/** The URL of an address. */
export const urlAt = (address: string): string => (isPostgresql(address) ? address : pathToFileURL(address).href)

/** Where the database is that a URL names. @throws {Error} when the URL names none */
export function placeNamed(url: string): Place {
  if (isPostgresql(url)) return { name: withoutPassword(url), folder: folderOfServer(), file: null }
  const file = databaseFile(url)
  return { name: file, folder: dirname(file), file }
}

/** Where an open database is. */
export async function placeOf(database: Database): Promise<Place> {
  if (kindOf(database) === 'postgresql') {
    const [row] = await database.$queryRaw<{ name: string }[]>`SELECT current_database() AS "name"`
    return { name: row?.name ?? '', folder: folderOfServer(), file: null }
  }
  const file = await mainFile(database)
  return { name: file, folder: dirname(file), file }
}

/** Whether a database has the tables of PlanGraph. */
export async function hasTables(database: Database): Promise<boolean> {
  const found =
    kindOf(database) === 'postgresql'
      ? await database.$queryRaw<object[]>`SELECT 1 AS "found" WHERE to_regclass('"Document"') IS NOT NULL`
      : await database.$queryRaw<object[]>`SELECT name FROM sqlite_master WHERE name = 'Document'`
  return found.length > 0
}

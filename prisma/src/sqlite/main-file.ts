import type { Database } from '../database.js'
import * as Prisma from '../prisma.js'
import { rawRows } from '../reads/raw-rows.js'

/** The absolute path of the file that an open database is in. @throws {Error} for one that is in no file */
export async function mainFile(database: Database): Promise<string> {
  const [[file] = ['']] = await rawRows<[string]>(
    database,
    Prisma.sql`SELECT file FROM pragma_database_list WHERE name = 'main'`,
  )
  if (file === '') throw new Error('the database is in no file')
  return file
}

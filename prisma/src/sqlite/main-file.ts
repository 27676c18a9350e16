import type { Database } from '../database.js'

/** The absolute path of the file that an open database is in. @throws {Error} for one that is in no file */
export async function mainFile(database: Database): Promise<string> {
  const [main] = await database.$queryRaw<{ file: string }[]>`SELECT file FROM pragma_database_list WHERE name = 'main'`
  if (main === undefined || main.file === '') throw new Error('the database is in no file')
  return main.file
}

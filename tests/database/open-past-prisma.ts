import { type Database, type OpenOptions, openDatabase, pastPrisma } from '@plangraph/database'

/** Opens a database as programs do: to load Prisma's client and compiler takes longer than most of what a test asks. */
export const openPastPrisma = async (url: string, options: OpenOptions = {}): Promise<Database> =>
  pastPrisma(await openDatabase(url, options))

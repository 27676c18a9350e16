import { Prisma } from '@plangraph/database'

/** SQL with its parameters apart from its text: a value never becomes part of the text. */
export type Sql = Prisma.Sql
export const { sql, join, empty } = Prisma

/** The quoted name of a column of a definition; never for text that a client sent. */
export const quotedName = (name: string): Sql => Prisma.raw(`"${name}"`)

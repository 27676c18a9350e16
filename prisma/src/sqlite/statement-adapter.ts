import { PrismaLibSql } from '@prisma/adapter-libsql'
import type { Executed, Statement } from './open-connection.js'

/** Prisma's adapter over whatever runs single statements: it turns what Prisma asks into statements, and rows into what Prisma reads. */
export class StatementAdapter extends PrismaLibSql {
  readonly #execute: (given: Statement) => Promise<Executed>

  constructor(execute: (given: Statement) => Promise<Executed>) {
    super({ url: '' })
    this.#execute = execute
  }

  override createClient(): ReturnType<PrismaLibSql['createClient']> {
    return { execute: this.#execute } as ReturnType<PrismaLibSql['createClient']>
  }
}

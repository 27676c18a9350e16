import { describe, expect, it } from '@jest/globals'
import { executorOf } from '../../prisma/src/postgresql/executor.js'
import type { Statement } from '../../prisma/src/reads/asking.js'

/** What is sent to a server for a statement. */
async function sent(statement: Statement): Promise<{ sql: string; args: unknown[] }> {
  const queries: { sql: string; args: unknown[] }[] = []
  const take = async (query: { sql: string; args: unknown[] }) => {
    queries.push({ sql: query.sql, args: query.args })
    return { columnNames: [], columnTypes: [], rows: [] }
  }
  await executorOf({ queryRaw: take } as unknown as Parameters<typeof executorOf>[0], 'a server')(statement)
  return queries[0] ?? { sql: '', args: [] }
}

describe('a server plans a page by how many rows it has', () => {
  const goals = 'SELECT "id" FROM "Target" WHERE "year" = ?'

  it('has them in the text of the statement', async () => {
    expect(await sent({ sql: `${goals} LIMIT ?`, args: [2025, 51] })).toEqual({
      sql: 'SELECT "id" FROM "Target" WHERE "year" = $1 LIMIT 51',
      args: [2025],
    })
    expect(await sent({ sql: `${goals} LIMIT ? OFFSET ?`, args: [2025, 51, 100] })).toEqual({
      sql: 'SELECT "id" FROM "Target" WHERE "year" = $1 LIMIT 51 OFFSET $2',
      args: [2025, 100],
    })
  })

  it('has no other value in it, and no page of what is no number', async () => {
    expect((await sent({ sql: goals, args: [2025] })).args).toEqual([2025])
    const inner = 'SELECT COUNT(*) FROM (SELECT 1 FROM "Target" LIMIT ?) AS some WHERE 1 = ?'
    expect((await sent({ sql: inner, args: [5, 1] })).args).toEqual([5, 1])
    expect((await sent({ sql: `${goals} LIMIT ?`, args: [2025, '51; DROP'] })).args).toEqual([2025, '51; DROP'])
  })
})

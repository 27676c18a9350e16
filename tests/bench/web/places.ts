import Database from 'libsql'
import type { Known } from '../../browser/samples.js'
import { Random } from '../../synthetic/random.js'

/** Things that pages are about, drawn from a database. */
export function placesOf(file: string, count: number): Known[] {
  const database = new Database(file)
  const column = (sql: string) => (database.prepare(sql).raw().all() as string[][]).map(([value]) => String(value))
  try {
    const targets = column('SELECT "targetId" FROM "GoverningStatement" ORDER BY "targetId"')
    const documents = column(`SELECT id FROM "Document" WHERE status = 'INGESTED' ORDER BY id`)
    const regions = column('SELECT DISTINCT "regionCode" FROM "GoverningStatement" ORDER BY "regionCode"')
    const indicators = column('SELECT DISTINCT "indicatorCode" FROM "GoverningStatement" ORDER BY "indicatorCode"')
    const words = column('SELECT name FROM "Indicator" ORDER BY code')
    const random = new Random(1)
    return Array.from({ length: count }, () => {
      const id = globalId('Document', random.pick(documents))
      return {
        target: globalId('Target', random.pick(targets)),
        number: id,
        id,
        other: globalId('Document', random.pick(documents)),
        region: random.pick(regions),
        indicator: random.pick(indicators),
        places: random.shuffle(regions).slice(0, 4),
        words: random.pick(words),
      }
    })
  } finally {
    database.close()
  }
}

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')

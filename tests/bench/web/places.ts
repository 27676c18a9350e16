import Database from 'libsql'
import type { Known } from '../../browser/samples.js'
import { Random } from '../../synthetic/random.js'

/** Things that pages are about: those of which a database has most, then such as are drawn from it. */
export function placesOf(file: string, count: number): Known[] {
  const database = new Database(file)
  const column = (sql: string) => (database.prepare(sql).raw().all() as string[][]).map(([value]) => String(value))
  try {
    const targets = column('SELECT "targetId" FROM "GoverningStatement" ORDER BY "targetId"')
    const documents = column(`SELECT id FROM "Document" WHERE status = 'INGESTED' ORDER BY id`)
    const regions = column('SELECT DISTINCT "regionCode" FROM "GoverningStatement" ORDER BY "regionCode"')
    const indicators = column('SELECT DISTINCT "indicatorCode" FROM "GoverningStatement" ORDER BY "indicatorCode"')
    const findings = column('SELECT id FROM "Finding" ORDER BY id')
    const links = column('SELECT id FROM "TargetLink" ORDER BY id')
    const words = column('SELECT name FROM "Indicator" ORDER BY code')
    const most = (table: string, key: string) =>
      column(`SELECT "${key}" FROM "${table}" GROUP BY 1 ORDER BY count(*) DESC`)
    const [longest = '', second = ''] = most('Target', 'documentId')
    const random = new Random(1)
    const drawn = () => ({
      target: random.pick(targets),
      documents: [random.pick(documents), random.pick(documents)],
      region: random.pick(regions),
      indicator: random.pick(indicators),
    })
    const largest = {
      target: most('TargetLink', 'upstreamId')[0] ?? '',
      documents: [longest, second],
      region: most('GoverningStatement', 'regionCode')[0] ?? '',
      indicator: most('GoverningStatement', 'indicatorCode')[0] ?? '',
    }
    return Array.from({ length: count }, (_, i) => {
      const { target, documents: own, region, indicator } = i === 0 ? largest : drawn()
      const [id = '', other = ''] = own.map((one) => globalId('Document', one))
      const places = random.shuffle(regions).slice(0, 4)
      return {
        ...{ target: globalId('Target', target), number: id, id, other, region, indicator, places },
        reference: regions[0] ?? '',
        link: globalId('TargetLink', random.pick(links)),
        finding: globalId('Finding', random.pick(findings)),
        words: random.pick(words),
      }
    })
  } finally {
    database.close()
  }
}

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')

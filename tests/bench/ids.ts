import type { Database } from '@plangraph/database'
import { type DocumentReference, isOpen, keysOf } from '../../etl/src/identity/document-reference.js'
import { resolveReferences } from '../../etl/src/identity/resolve-references.js'
import { forgetFormer, recordFormer } from '../../etl/src/store/former-ids.js'
import { resolveAmong } from '../../etl/src/store/references.js'
import { insertRows } from '../../etl/src/store/write-rows.js'
import { TempDatabases } from '../load/temp-database.js'
import { duration, measure, print } from './measure.js'

/** Regions of the country, and subjects of their plans. */
const REGIONS = 3200
const CHUNK = 5000
/** Rows of a document that have ids of their own. */
const ROWS = 300

/** What ids cost where SIZE documents are: what a new document and its citations mean, and rows that had other ids. */
export async function benchIds([size = 20_000]: readonly number[]): Promise<void> {
  const databases = new TempDatabases()
  try {
    const db = await databases.open()
    const references = Array.from({ length: size }, (_, i) => referencesOf(i, size)).flat()
    const distinct = [...new Map(references.map((one) => [one.id, one])).values()]
    const all = await measure(() => resolveReferences(distinct))
    print(`${size} documents, ${distinct.length} references: resolved all at once in ${duration(all.cpu)} of CPU`)
    await writeAll(db, distinct, all.result)
    await printCost(db, 'a new plan of a county', referencesOf(size, size))
    await printCost(db, 'a new plan of a province that others cite', [own(0, 1, size)])
    await printCost(db, 'a citation that names no place', [open(0)])
    await former(db, size)
  } finally {
    await databases.close()
  }
}

async function printCost(db: Database, what: string, added: readonly DocumentReference[]): Promise<void> {
  await resolveAmong(db, added, new Set())
  const { result, cpu } = await measure(async () => {
    let found = await resolveAmong(db, added, new Set())
    for (let i = 1; i < 5; i++) found = await resolveAmong(db, added, new Set())
    return found
  })
  print(`  ${what}: ${duration(cpu / 5)} of CPU, ${result.meant.size} references looked at`)
}

/** How the i-th document names itself, its province's plan of the subject, and the nation's. */
function referencesOf(i: number, size: number): DocumentReference[] {
  const [region, subject] = [i % REGIONS, Math.floor(i / REGIONS)]
  return [own(subject, region, size), own(subject, region % 31, size, false), open(subject)]
}

function own(subject: number, region: number, size: number, isOwn = true): DocumentReference {
  const code = String(100_000 + region)
  const title = `title:${code}:${subject}号规划:2021-2025`
  return {
    id: `${isOwn}-${title}-${size}`,
    isOwn,
    numberKey: isOwn ? `number:${code}政发〔2021〕${subject}号` : null,
    titleKeys: [title],
    region: code,
    placed: true,
    dated: true,
  }
}

const open = (subject: number): DocumentReference => ({
  id: `open-${subject}`,
  isOwn: false,
  numberKey: null,
  titleKeys: [`title:100000:${subject}号规划:2021-2025`],
  region: null,
  placed: false,
  dated: true,
})

async function writeAll(
  db: Database,
  references: readonly DocumentReference[],
  meant: ReadonlyMap<string, string>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const rows = references.map((one) => ({ ...one, documentId: meant.get(one.id) ?? '', isOpen: isOpen(one) }))
      const stored = rows.map((row) => ({ ...row, titleKeys: [...row.titleKeys], told: {} }))
      for (let i = 0; i < stored.length; i += CHUNK) await insertRows(tx, 'Reference', stored.slice(i, i + CHUNK))
      const keys = rows.flatMap((row) => keysOf(row).map((key) => ({ key, referenceId: row.id, isOpen: row.isOpen })))
      for (let i = 0; i < keys.length; i += CHUNK) await insertRows(tx, 'ReferenceKey', keys.slice(i, i + CHUNK))
    },
    { timeout: 600_000 },
  )
}

/** Ten rows of every document have had another id. */
async function former(db: Database, size: number): Promise<void> {
  const rows = Array.from({ length: size * 10 }, (_, i) => {
    return { id: `former-${i}`, type: 'Target', currentType: 'Target', currentId: `now-${i}` }
  })
  await db.$transaction(
    async (tx) => {
      for (let i = 0; i < rows.length; i += CHUNK) await insertRows(tx, 'FormerId', rows.slice(i, i + CHUNK))
    },
    { timeout: 600_000 },
  )
  const found = await measure(async () => {
    for (let i = 0; i < 100; i++)
      await db.formerId.findUnique({ where: { id_type: { id: `former-${i * 97}`, type: 'Target' } } })
  })
  print(`  ${rows.length} former ids: one is found in ${duration(found.cpu / 100)} of CPU`)
  const moving = Array.from({ length: ROWS }, (_, i) => {
    return { id: `now-${i}`, type: 'Target', currentType: 'Target', currentId: `later-${i}` }
  })
  const moved = await measure(() => db.$transaction((tx) => recordFormer(tx, moving), { timeout: 60_000 }))
  print(`  a document whose ${ROWS} rows get other ids: ${duration(moved.cpu)}`)
  const ids = Array.from({ length: ROWS }, (_, i) => `row-${i}`)
  const forgotten = await measure(() => db.$transaction((tx) => forgetFormer(tx, ids), { timeout: 60_000 }))
  print(`  a document of ${ROWS} rows whose ids stay: ${duration(forgotten.cpu)}`)
}

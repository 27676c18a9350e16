import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'

/** Ends whatever it may stand in and runs, and is one word that no line holds. */
const HOSTILE = `'"></title></script></svg><script>document.title="owned"</script><img src=x onerror="document.title='owned'">${'超'.repeat(3)}${'W'.repeat(240)}`

/** Texts of documents by table, each with what is put behind it: positions in them stay what they are. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  Region: ['name', 'nameEn'],
  Organization: ['name'],
  Document: ['title', 'noticeTitle', 'documentNumber'],
  Section: ['title', 'label', 'text'],
  PlanTable: ['title', 'label'],
  Task: ['text'],
  Evidence: ['quote'],
  Indicator: ['name', 'nameEn'],
  Target: ['indicatorName', 'printed', 'unit'],
  Observation: ['indicatorName', 'printed', 'unit'],
  Finding: ['message'],
  Source: ['fileName'],
}

/** A copy of a database whose texts are an attack, of which no document of the world is as bad. */
export function hostileCopy(url: string): { url: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-hostile-'))
  const file = join(folder, 'hostile.db')
  const seeds = new Database(fileURLToPath(url))
  seeds.exec(`VACUUM INTO '${file}'`)
  seeds.close()
  const copy = new Database(file)
  for (const [table, columns] of Object.entries(TEXTS)) {
    for (const column of columns) copy.prepare(`UPDATE "${table}" SET "${column}" = "${column}" || ?`).run(HOSTILE)
  }
  copy.prepare('UPDATE "Evidence" SET "sourceUrl" = ?').run('javascript:document.title="owned"')
  // As long as the words it replaces, within the text that sections and evidence are cut from.
  copy.prepare('UPDATE "Source" SET "text" = replace("text", ?, ?)').run('人力资源和社会保障事业发展', '<u>owned</u>!')
  copy.close()
  return { url: `file:${file}`, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

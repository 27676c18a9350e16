import type { Database } from '@plangraph/database'
import { FORMATS } from '../formats/index.js'
import { TABLES } from '../tables/index.js'
import type { Snapshot } from '../tables/snapshot.js'
import { type FileFacts, writeTable } from './file-facts.js'

/** What every file is checked against, for one version of the data. */
export const manifest = ({ version, changedAt }: Snapshot, files: readonly FileFacts[]) => ({
  version,
  updatedAt: changedAt?.toISOString() ?? null,
  files,
})

/** Reads every file that is served once, and keeps what it found for as long as the data stay as they are. */
export function servedManifest(database: Database): (state: string, snapshot: Snapshot) => Promise<object> {
  let known: { state: string; answer: Promise<object> } | undefined
  return (state, snapshot) => {
    if (known?.state === state) return known.answer
    const answer = readAll(database, snapshot)
    known = { state, answer }
    answer.catch(() => {
      if (known?.answer === answer) known = undefined
    })
    return answer
  }
}

async function readAll(database: Database, snapshot: Snapshot): Promise<object> {
  const files: FileFacts[] = []
  for (const table of TABLES) {
    for (const format of FORMATS) files.push(await writeTable(database, table, format, snapshot, async () => {}))
  }
  return manifest(snapshot, files)
}

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../../etl/src/read/index.js'
import { interpret } from '../../etl/src/run/process-file.js'
import { must } from '../extract/document-of.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { planFileBytes, planFiles } from '../plan-files.js'
import { render } from './render.js'
import { updatesGolden } from './update-flag.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const foldersHere = () =>
  readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

const nameOf = (file: string) => file.replace(/\.\w+$/, '')

async function renderPlan(file: string) {
  const read = must(await readDocument(file, planFileBytes(file)))
  return render(must(interpret(file, read, catalogue, regions)))
}

test.each(planFiles)('%s comes out as its golden files say (UPDATE_GOLDEN=1 writes them anew)', async (plan) => {
  const name = nameOf(plan)
  const files = Object.entries(await renderPlan(plan))
  if (updatesGolden(process.env)) {
    mkdirSync(join(here, name), { recursive: true })
    for (const [file, text] of files) writeFileSync(join(here, name, file), text)
  }
  expect(readdirSync(join(here, name)).sort()).toEqual(files.map(([file]) => file).sort())
  for (const [file, text] of files) expect(text).toBe(readFileSync(join(here, name, file), 'utf8'))
})

test('there is one folder for each seed plan and no other', () => {
  expect(foldersHere()).toEqual(planFiles.map(nameOf))
})

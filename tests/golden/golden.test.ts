import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { interpret } from '@plangraph/etl/pipeline'
import { readTextFile } from '@plangraph/etl/read/text-reader'
import { must } from '../extract/document-of.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { planBytes, planNames } from '../plan-files.js'
import { render } from './render.js'
import { updatesGolden } from './update-flag.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const foldersHere = () =>
  readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

function renderPlan(name: string) {
  const file = `${name}.txt`
  return render(must(interpret(file, must(readTextFile(file, planBytes(name))), catalogue, regions)))
}

test.each(planNames)('%s comes out as its golden files say (UPDATE_GOLDEN=1 writes them anew)', (name) => {
  const files = Object.entries(renderPlan(name))
  if (updatesGolden(process.env)) {
    mkdirSync(join(here, name), { recursive: true })
    for (const [file, text] of files) writeFileSync(join(here, name, file), text)
  }
  expect(readdirSync(join(here, name)).sort()).toEqual(files.map(([file]) => file).sort())
  for (const [file, text] of files) expect(text).toBe(readFileSync(join(here, name, file), 'utf8'))
})

test('there is one folder for each seed plan and no other', () => {
  expect(foldersHere()).toEqual(planNames)
})

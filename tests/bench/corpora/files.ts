import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { ok } from '../../../etl/src/model/index.js'
import type { InputFile } from '../../../etl/src/run/run-types.js'
import { fixtureBytes } from '../../fixtures/fixture-files.js'
import { planNames } from '../../plan-files.js'

/** The PDFs below a folder in the order of their paths, each known by its path: many share a name. */
export function pdfsBelow(folder: string): InputFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({
      fileName: path.slice(folder.length).split(sep).join('/').replace(/^\//, ''),
      read: async () => ok(await readFile(path)),
    }))
}

/** The seeds as PDFs. */
export const plans: readonly InputFile[] = planNames.map((name) => ({
  fileName: `${name}.pdf`,
  read: async () => ok(fixtureBytes(name, 'pdf')),
}))

/** The plans among the files, evenly spread: each stands behind as many of them. */
export function amongOthers(files: readonly InputFile[]): InputFile[] {
  const stride = Math.ceil(files.length / plans.length)
  return plans.flatMap((plan, i) => [...files.slice(i * stride, (i + 1) * stride), plan])
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { transformSync } from '@swc/core'

/**
 * The address of a TypeScript module beside this one without its types, written into a folder: a process of dist/ can't
 * load TypeScript. Of other modules it may import only those of Node at run time.
 */
export function plainModule(name: string, folder: string): URL {
  const source = readFileSync(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), 'utf8')
  const { code } = transformSync(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } })
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, code)
  return pathToFileURL(path)
}

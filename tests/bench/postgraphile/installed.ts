import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { print } from '../measure.js'

const FILES = ['package.json', 'package-lock.json', 'server.mjs']

/**
 * The program that serves tables by PostGraphile, in a folder for temporary files that has its packages: 300 MB that neither the
 * project nor its tests need. They are installed from the npm registry once.
 *
 * @throws {Error} with what npm says, when they can't be
 */
export function installedPostGraphile(): URL {
  const folder = join(tmpdir(), 'plangraph-postgraphile')
  mkdirSync(folder, { recursive: true })
  for (const name of FILES) copyFileSync(fileURLToPath(new URL(name, import.meta.url)), join(folder, name))
  if (!existsSync(join(folder, 'node_modules/postgraphile'))) {
    print(`installing PostGraphile in ${folder} …`)
    const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(`PostGraphile could not be installed: ${stderr}`)
  }
  return pathToFileURL(join(folder, 'server.mjs'))
}

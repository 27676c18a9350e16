import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What browsers load for the pages, as the build left it. */
export interface AssetFiles {
  /** Addresses by the names that pages know. */
  addresses: ReadonlyMap<string, string>
  /** A file of the folder; undefined where there is none of that name. */
  read: (name: string) => { type: string; body: Buffer } | undefined
}

const FOLDER = fileURLToPath(new URL('../../../../../dist/web/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.mjs': 'text/javascript; charset=utf-8',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

let loaded: AssetFiles | undefined

/** The files of dist/web. They are small, and the same while the server runs. */
export function assets(): AssetFiles {
  loaded ??= load()
  return loaded
}

function load(): AssetFiles {
  const manifest: Record<string, string> = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'))
  const kept = new Map<string, Buffer>()
  return {
    addresses: new Map(Object.entries(manifest).map(([name, file]) => [name, `/assets/${file}`])),
    read: (name) => {
      const type = TYPES[extname(name)]
      // A file of the folder, or of one in it whose name tells a version: never a step upwards.
      if (type === undefined || !/^(?:[\w-]+(?:\.\w+)*\/)?[\w-]+\.\w+$/.test(name)) return undefined
      const body = kept.get(name) ?? readIfThere(join(FOLDER, name))
      if (body === undefined) return undefined
      kept.set(name, body)
      return { type, body }
    },
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

import { stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** The folder of the project. */
export const ROOT = fromRoot('')
export const CATALOGUE = fromRoot('seeds/catalogue')
export const CORRECTIONS = fromRoot('seeds/corrections')
export const PLANS = fromRoot('seeds/plans')

/** What a folder is known by: its path from the project where it is in it, so that the project may be moved. */
export function folderName(path: string): string {
  const inside = relative(ROOT, path).split(sep).join('/')
  return inside.startsWith('..') || inside === '' ? path : inside
}

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  )

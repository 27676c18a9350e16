import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isS3, s3Address, s3Path } from './s3/address.js'

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

/** What the folder is known by that a path leads to. */
export const folderAt = (path: string): string => {
  const address = isS3(path) ? s3Address(path) : null
  return address === null ? folderName(resolve(path)) : s3Path(address.bucket, address.prefix)
}

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  )

import { fileURLToPath } from 'node:url'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** The folder of the project. */
export const ROOT = fromRoot('')
export const CATALOGUE = fromRoot('seeds/catalogue')
export const CORRECTIONS = fromRoot('seeds/corrections')
export const PLANS = fromRoot('seeds/plans')

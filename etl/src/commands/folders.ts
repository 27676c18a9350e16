import { fileURLToPath } from 'node:url'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const CATALOGUE = fromRoot('seeds/catalogue')
export const PLANS = fromRoot('seeds/plans')

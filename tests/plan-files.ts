import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../seeds/plans/', import.meta.url)

/** Names of the seed plans, file ending left out. */
export const planNames = readdirSync(fileURLToPath(folder))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))
  .sort()

/** The bytes of a seed plan: xian-hrss-plan-2021. */
export const planBytes = (name: string): Uint8Array => readFileSync(fileURLToPath(new URL(`${name}.txt`, folder)))

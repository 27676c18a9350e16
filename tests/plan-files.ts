import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../seeds/plans/', import.meta.url)

/** Names of the seed plans that are text, file ending left out. */
export const planNames = readdirSync(fileURLToPath(folder))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))
  .sort()

/** All seed plans, whatever their format: xian-hrss-plan-2021.txt. */
export const planFiles = readdirSync(fileURLToPath(folder))
  .filter((file) => !file.startsWith('.') && file !== 'README.md')
  .sort()

export const planFileBytes = (file: string): Uint8Array => readFileSync(fileURLToPath(new URL(file, folder)))

/** The bytes of a seed plan that is text: xian-hrss-plan-2021. */
export const planBytes = (name: string): Uint8Array => planFileBytes(`${name}.txt`)

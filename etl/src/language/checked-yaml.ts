import { load } from 'js-yaml'
import * as z from 'zod'

export type Zod = typeof z

/** A schema, made of zod: programs of a build, which was checked when it was made, neither make it nor load zod. */
export type Schema<T> = (zod: Zod) => z.ZodType<T>

/** @throws Error with the file's name where its YAML breaks the schema */
export function checkedYaml<T>(name: string, text: string, schema: Schema<T>): T {
  const read = schema(z).safeParse(load(text))
  if (read.success) return read.data
  throw new Error(`${name} is not valid: ${read.error.issues[0]?.message}`)
}

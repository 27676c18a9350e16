import * as z from 'zod'
import { readCatalogueFile } from '../catalogue/read-file.js'
import { fail, ok, type Result } from '../model/index.js'

/** A note beside a file NAME, in NAME.source.yaml: what is known of the file that it does not say itself. */
const sidecar = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'must be an address, http:// or https://' }),
})

/** What a note says, or all that is wrong with it. */
export function readSidecar(path: string, bytes: Uint8Array): Result<{ url: string }> {
  const { value, problems } = readCatalogueFile({ path, text: new TextDecoder().decode(bytes) }, sidecar)
  return value === null ? fail('UNREADABLE', problems.join('\n')) : ok(value)
}

/** An address given on the command line, or null. */
export const addressOf = (text: string): string | null => sidecar.safeParse({ url: text }).data?.url ?? null

import type { FoundFile } from './found-file.js'

/** What the name of a note beside a file ends with: NAME.source.yaml says what is known of NAME. */
export const NOTE = '.source.yaml'

/**
 * The file with what the note beside it says. A note that is wrong makes the file fail: it would go without its address.
 *
 * @param name of the note, for messages
 */
export async function withNote(file: FoundFile, name: string, note: Uint8Array): Promise<FoundFile> {
  // What checks it takes longer to load than a run without notes takes in all.
  const { readSidecar } = await import('./sidecar.js')
  const told = readSidecar(name, note)
  return told.ok ? { ...file, url: told.value.url } : { ...file, read: async () => told }
}

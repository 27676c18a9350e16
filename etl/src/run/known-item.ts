import type { ReadFile } from './read-files.js'
import { copyItem } from './run-item.js'
import type { RunItem } from './run-types.js'

/**
 * What became of a file of which that is known without storing anything; null for one whose document waits.
 *
 * @param before items of the files before it
 */
export function knownItem(file: ReadFile, before: readonly RunItem[]): RunItem | null {
  const original = file.item === null && file.copyOf !== null ? before[file.copyOf] : undefined
  return original ? copyItem(file.fileName, original) : file.item
}

import type { Failure } from './index.js'

/** A defect of the program met while working on a file. */
export function internalFailure(fileName: string, what: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    kind: 'INTERNAL',
    message: `${fileName} ${what}: ${reason.trim()}. Nothing of it was changed; please report this.`,
  }
}

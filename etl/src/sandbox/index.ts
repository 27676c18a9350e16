import type { Catalogue } from '../catalogue/types.js'
import type { NormalizedDocument, ReadDocument } from '../model/index.js'
import type { Limits } from './limits.js'
import { Sandbox } from './sandbox.js'

export { DEFAULT_LIMITS, type Limits } from './limits.js'

const PROCESS_FILE = new URL('./tasks/process-file.ts', import.meta.url)
const READ_FILE = new URL('./tasks/read-file.ts', import.meta.url)

type ProcessingSandbox = Sandbox<NormalizedDocument, Uint8Array | ReadDocument>

/** A sandbox for all stages before storing, there for the time of `work`. */
export const withProcessing = <R>(
  catalogue: () => Promise<Catalogue>,
  limits: Limits,
  work: (sandbox: ProcessingSandbox) => Promise<R>,
): Promise<R> =>
  whileOpen(
    new Sandbox<NormalizedDocument, Uint8Array | ReadDocument>({
      module: PROCESS_FILE,
      setup: catalogue,
      limits,
    }),
    work,
  )

/** A sandbox for reading alone, there for the time of `work`. */
export const withReading = <R>(limits: Limits, work: (sandbox: Sandbox<ReadDocument>) => Promise<R>): Promise<R> =>
  whileOpen(new Sandbox<ReadDocument>({ module: READ_FILE, setup: async () => null, limits }), work)

async function whileOpen<S extends { close(): Promise<void> }, R>(
  sandbox: S,
  work: (sandbox: S) => Promise<R>,
): Promise<R> {
  try {
    return await work(sandbox)
  } finally {
    await sandbox.close()
  }
}

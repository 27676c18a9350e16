import type { Lead, NormalizedDocument, ReadDocument } from '../model/index.js'
import { installedOcr } from '../read/scans/packages.js'
import type { PagePicture, RecognisedMarks } from '../read/scans/recognise.js'
import type { ScannedFile } from '../read/scans/scanned-file.js'
import { type Limits, PAGE_LIMITS } from './limits.js'
import { Sandbox } from './sandbox.js'
import { inTwoSteps, readingScans } from './scans.js'
import type { Task, Work } from './task.js'
import type { PageOfFile } from './tasks/draw-page.js'
import type { GivenCatalogue } from './tasks/process-file.js'

export { DEFAULT_LIMITS, type Limits } from './limits.js'
export { ASKED_AT_A_TIME, withQueue, workOn } from './queued.js'

const PROCESS_FILE = new URL('./tasks/process-file.ts', import.meta.url)
const READ_FILE = new URL('./tasks/read-file.ts', import.meta.url)
const FIND_LEADS = new URL('./tasks/find-leads.ts', import.meta.url)
const DRAW_PAGE = new URL('./tasks/draw-page.ts', import.meta.url)
const RECOGNISE_PAGE = new URL('./tasks/recognise-page.ts', import.meta.url)

/** Pages that are recognised at a time: each process holds the networks, three quarters of a gigabyte. */
const PAGES = 2

/** A sandbox for all stages before storing, there for the time of `work`. */
export const withProcessing = <R>(
  catalogue: () => Promise<GivenCatalogue>,
  limits: Limits,
  work: (sandbox: Work<NormalizedDocument, Uint8Array | ReadDocument>) => Promise<R>,
): Promise<R> =>
  whileOpen(
    new Sandbox<NormalizedDocument, Uint8Array | ReadDocument | ScannedFile>({
      module: PROCESS_FILE,
      setup: catalogue,
      limits,
    }),
    (sandbox) => withScans(sandbox, work),
  )

/** A sandbox for reading alone, there for the time of `work`. */
export const withReading = <R>(
  limits: Limits,
  work: (sandbox: Work<ReadDocument, Uint8Array>) => Promise<R>,
): Promise<R> =>
  whileOpen(
    new Sandbox<ReadDocument, Uint8Array | ScannedFile>({ module: READ_FILE, setup: nothing, limits }),
    (sandbox) => withScans(sandbox, work),
  )

/** A sandbox that tells to which attachments pages lead, there for the time of `work`. */
export const withLeads = <R>(limits: Limits, work: (leadsOf: Task<readonly Lead[]>) => Promise<R>): Promise<R> =>
  whileOpen(new Sandbox<readonly Lead[]>({ module: FIND_LEADS, setup: nothing, limits }), ({ run }) => work(run))

const nothing = async () => null

/** Work on files with scanned pages too, where what recognising them needs is installed. Its processes start with the first page. */
async function withScans<T extends NormalizedDocument | ReadDocument, C extends Uint8Array | ReadDocument, R>(
  sandbox: Sandbox<T, C | ScannedFile>,
  work: (sandbox: Work<T, C>) => Promise<R>,
): Promise<R> {
  if (installedOcr() === null) return work(sandbox)
  const size = Math.min(PAGES, sandbox.size)
  const limits = PAGE_LIMITS
  const drawing = new Sandbox<PagePicture, PageOfFile>({ module: DRAW_PAGE, setup: nothing, size })
  const recognising = new Sandbox<RecognisedMarks, PagePicture>({
    module: RECOGNISE_PAGE,
    setup: nothing,
    limits,
    size,
  })
  return whileOpen(drawing, () =>
    whileOpen(recognising, () => {
      const recognisePage = inTwoSteps(drawing.run, recognising.run)
      return work({ run: readingScans(sandbox.run, recognisePage, size), size: sandbox.size })
    }),
  )
}

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

// What a process needs to take in a folder of documents as the command `ingest` does.
export { findFiles } from './commands/find-files.js'
export { processIo } from './commands/io.js'
export { prepareRun } from './commands/prepare-run.js'
export { withDatabase } from './commands/with-database.js'
export { endWithParent } from './sandbox/end-with-parent.js'

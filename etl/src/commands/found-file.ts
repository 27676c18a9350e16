import type { InputFile } from '../run/run-types.js'

/** A file with the path that leads to it. */
export type FoundFile = InputFile & { path: string }

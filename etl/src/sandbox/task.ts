import type { Result } from '../model/index.js'

/** Works on one file. */
export type Task<T> = (fileName: string, bytes: Uint8Array) => Promise<Result<T>>

/** Default export of a module that a sandbox runs: called once in every process, before its first file. */
export type TaskFactory<Setup, T> = (setup: Setup) => Task<T> | Promise<Task<T>>

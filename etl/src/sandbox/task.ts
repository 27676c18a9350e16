import type { Result } from '../model/index.js'

/** Works on one file: on its bytes, or on what is known of it already. */
export type Task<T, Content = Uint8Array> = (fileName: string, content: Content) => Promise<Result<T>>

/** Default export of a module that a sandbox runs: called once in every process, before its first file. */
export type TaskFactory<Setup, T, Content = Uint8Array> = (setup: Setup) => Task<T, Content> | Promise<Task<T, Content>>

/** A task in other processes, and how many files it takes at a time. */
export interface Work<T, Content> {
  run: Task<T, Content>
  size: number
}

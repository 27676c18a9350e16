import { printableText, printer } from '@plangraph/database'

/** Where a command reads its surroundings and writes its words: the process, or a test. */
export interface Io {
  out(text: string): void
  err(text: string): void
  env: Readonly<Record<string, string | undefined>>
  /** A terminal that can redraw lines. */
  interactive: boolean
  /** Width of the terminal in columns; Infinity where there is none. */
  columns: number
}

export const processIo: Io = {
  out: printer(process.stdout),
  err: printer(process.stderr),
  env: process.env,
  // Some pseudo-terminals report a width of 0, in which nothing can be redrawn.
  interactive: process.stdout.isTTY === true && process.stdout.columns > 0,
  columns: process.stdout.columns || Number.POSITIVE_INFINITY,
}

/** The same, but whatever words a name or a document brings, none of them commands the terminal. */
export const printableIo = (io: Io): Io => ({
  ...io,
  out: (text) => io.out(printableText(text)),
  err: (text) => io.err(printableText(text)),
})

/** An error that the user can act on: its message is all that is printed. */
export class CommandError extends Error {}

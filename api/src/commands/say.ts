import { printableText } from '@plangraph/database'

/** Prints a text; whatever names it brings, none of them commands the terminal. */
export const say = (text: string): void => void process.stdout.write(`${printableText(text)}\n`)

/** The same on standard error, beside what is printed. */
export const note = (text: string): void => void process.stderr.write(`${printableText(text)}\n`)

/** Says why a command failed, and makes 1 its exit code. */
export function failed(error: unknown): void {
  note(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

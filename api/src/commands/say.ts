import { printableText, printer } from '@plangraph/database'

/** Where a command prints its answer, and what it says beside it: the streams of the process, or a test. */
export interface Output {
  say(text: string): void
  note(text: string): void
}

export const streams: Output = {
  say: printer(process.stdout),
  note: printer(process.stderr),
}

/**
 * Runs a command and resolves to its exit code: 1 with a note why, when it fails. Whatever names are printed, none of them
 * commands the terminal.
 */
export async function exitCodeOf(command: (output: Output) => Promise<number>, given: Output): Promise<number> {
  const output: Output = {
    say: (text) => given.say(printableText(text)),
    note: (text) => given.note(printableText(text)),
  }
  try {
    return await command(output)
  } catch (error) {
    output.note(error instanceof Error ? error.message : String(error))
    return 1
  }
}

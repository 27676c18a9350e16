import type { Output } from '../../api/src/commands/say.js'

/** What a command ended with and printed. */
export interface Said {
  code: number
  out: string
  err: string
}

/** Runs a command in this process. */
export async function saidBy(command: (output: Output) => Promise<number>): Promise<Said> {
  const said = { out: '', err: '' }
  const code = await command({
    say: (text) => {
      said.out += `${text}\n`
    },
    note: (text) => {
      said.err += `${text}\n`
    },
  })
  return { code, ...said }
}

import type { ChildProcess } from 'node:child_process'

/**
 * The address that a server prints when it serves: http://127.0.0.1:PORT. What it prints later is thrown away as it comes:
 * it must not wait for a reader.
 *
 * @throws {Error} with what it printed, when it ends before it serves
 */
export function printedOrigin(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const read = (chunk: Buffer) => {
      said += chunk
      const origin = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(said)?.[0]
      if (origin === undefined) return
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', read).resume()
      resolve(origin)
    }
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', read)
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}: ${said}`)))
  })
}

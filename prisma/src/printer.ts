/**
 * Writes lines to a stream of the process. Whoever reads it may go before the end, as `| head` does: the rest is then written
 * to nobody, and the work goes on.
 */
export function printer(stream: NodeJS.WriteStream): (text: string) => void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return (text) => void stream.write(`${text}\n`)
}

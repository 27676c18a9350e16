/**
 * Loaded into a server process before anything else: answers every message of the parent with the CPU spent so far, and
 * ends with the parent.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1000)
})
process.on('disconnect', () => process.exit())

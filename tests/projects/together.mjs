/** Where Jest keeps what jest.setTimeout was given: it holds for all files of a suite, and the last one that is loaded decides. */
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL')

/**
 * Runs test files as one suite, each in a describe block of its own that keeps its hooks apart. They share the modules
 * under test: to load these takes most files longer than their tests.
 * @param files paths from tests/
 */
export async function together(files) {
  const { circus } = globalThis
  const timeouts = [circus.testTimeout]
  for (const file of files) {
    const outer = circus.currentDescribeBlock
    let own
    describe(file, () => {
      own = circus.currentDescribeBlock
    })
    // Jest closes a block as soon as it is described, but a module takes its time: until then what it defines goes there.
    circus.currentDescribeBlock = own
    await import(`../${file}`)
    timeouts.push(globalThis[TIMEOUT] ?? 0)
    circus.currentDescribeBlock = outer
    if (own.children.length === 0) throw new Error(`${file} must contain at least one test`)
  }
  globalThis[TIMEOUT] = Math.max(...timeouts)
}

import { TestEnvironment } from 'jest-environment-node'

/** Marks a process whose end is seen to already. */
const QUICK_END = Symbol.for('plangraph.quick-end')

/**
 * Jest's own environment of Node, in a worker that ends at once when nothing is left to do. Left to itself, V8 takes a
 * second to give back the module graphs of all test files; Jest waits half of one, then kills the worker and reports a leak.
 */
export default class Environment extends TestEnvironment {
  async teardown() {
    await super.teardown()
    if (process[QUICK_END]) return
    process[QUICK_END] = true
    process.once('beforeExit', () => process.exit())
  }
}

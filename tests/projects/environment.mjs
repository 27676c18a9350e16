import childProcess from 'node:child_process'
import { TestEnvironment } from 'jest-environment-node'
import { load } from 'js-yaml'

/** Marks a process whose end is seen to already. */
const QUICK_END = Symbol.for('plangraph.quick-end')

/** What YAML texts say, as JSON: every suite loads the catalogue and the lexicon anew, and YAML takes long to parse. */
const parsed = new Map()

/** @throws what js-yaml throws, for each text that it refuses */
function yamlAsJson(text) {
  if (!parsed.has(text)) parsed.set(text, JSON.stringify(load(text)))
  return parsed.get(text)
}

/**
 * Jest's own environment of Node, in a worker that ends at once when nothing is left to do. Left to itself, V8 takes a
 * second to give back the module graphs of all test files; Jest waits half of one, then kills the worker and reports a leak.
 */
export default class Environment extends TestEnvironment {
  #may

  constructor(config, context) {
    super(config, context)
    this.#may = config.projectConfig.testEnvironmentOptions.may
  }

  async setup() {
    await super.setup()
    this.global.opensDatabases = this.#may.includes('open databases')
    this.global.childProcess = this.#may.includes('start processes') ? childProcess : undefined
    this.global.yamlAsJson = yamlAsJson
    // As in the bundles (build.mjs): otherwise GraphQL asks of every value whether another copy of itself has made it.
    this.global.process.env.NODE_ENV = 'production'
  }

  /** Gives together.mjs the state that tests are defined in. */
  handleTestEvent(event, state) {
    if (event.name === 'setup') this.global.circus = state
  }

  async teardown() {
    await super.teardown()
    if (process[QUICK_END]) return
    process[QUICK_END] = true
    process.once('beforeExit', () => process.exit())
  }
}

import { join } from 'node:path'
import TestSequencer from '@jest/test-sequencer'

/**
 * Projects of few suites, which take minutes, come first. The others follow in Jest's own order, longest first: a long one
 * that comes last leaves the other workers without work.
 */
const FIRST = ['browser', 'process', 'files']

/** Jest's own order, by what it knows of earlier runs, after those. Without earlier runs, suites of more files come first. */
export default class Sequencer extends TestSequencer {
  sort(tests) {
    const comesFirst = ({ context }) => FIRST.includes(context.config.displayName.name)
    return super.sort(tests).sort((a, b) => comesFirst(b) - comesFirst(a))
  }

  /** Of each project its own: Jest names the file by an id, which all projects share (jest.config.js). */
  _getCachePath({ config }) {
    return join(config.cacheDirectory, `durations-${config.displayName.name}`)
  }
}

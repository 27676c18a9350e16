import { join } from 'node:path'
import TestSequencer from '@jest/test-sequencer'

/** Projects whose suites take longest come first: what the workers end with should be short. */
const ORDER = ['process', 'database', 'files', 'unit']

/** Jest's own order, by what it knows of earlier runs, within each project. Without those it knows nothing of their time. */
export default class Sequencer extends TestSequencer {
  sort(tests) {
    const rank = ({ context }) => ORDER.indexOf(context.config.displayName.name)
    return super.sort(tests).sort((a, b) => rank(a) - rank(b))
  }

  /** Of each project its own: Jest names the file by an id, which all projects share (jest.config.js). */
  _getCachePath({ config }) {
    return join(config.cacheDirectory, `durations-${config.displayName.name}`)
  }
}

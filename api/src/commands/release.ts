import { runRelease } from './run-release.js'
import { exitCodeOf, streams } from './say.js'

process.exitCode = await exitCodeOf((output) => runRelease(process.argv.slice(2), process.env, output), streams)

import { runKeys } from './run-keys.js'
import { streams } from './say.js'

process.exitCode = await runKeys(process.argv.slice(2), process.env, streams)

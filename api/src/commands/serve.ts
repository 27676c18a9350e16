import { runServe } from './run-serve.js'
import { streams } from './say.js'

process.exitCode = await runServe(process.argv.slice(2), process.env, streams)

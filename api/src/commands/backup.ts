import { runBackup } from './run-backup.js'
import { streams } from './say.js'

process.exitCode = await runBackup(process.argv.slice(2), process.env, streams)

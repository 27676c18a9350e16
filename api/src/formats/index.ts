import { csv } from './csv.js'
import type { Format } from './format.js'
import { json, ndjson } from './json.js'

export const FORMATS: readonly Format[] = [csv, json, ndjson]

import { csv } from './csv.js'
import type { Format } from './format.js'
import { json, ndjson } from './json.js'
import { parquet } from './parquet.js'
import { xlsx } from './xlsx/xlsx.js'

export const FORMATS: readonly Format[] = [csv, json, ndjson, parquet, xlsx]

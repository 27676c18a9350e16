import { parquetMetadata } from 'hyparquet'
import { TABLES } from '../../api/src/tabular/tables/index.js'
import { openSeeds } from '../seeds/seeds-database.js'
import { type CsdlProperty, type CsdlSchema, isEdm, readCsdl } from './csdl.js'
import { rowsOfCsv, rowsOfNdjson, rowsOfParquet } from './read-file.js'
import { type Answer, type Served, serve } from './served.js'

let seeds: Served
let model: CsdlSchema
beforeAll(async () => {
  seeds = await serve(await openSeeds())
  model = readCsdl(await (await seeds.get('/odata/v4/$metadata')).text())
})
afterAll(() => seeds.close())

const PAGE = 97

async function rowsOfOData(name: string): Promise<Answer[]> {
  const rows: Answer[] = []
  for (let url: string | undefined = `/odata/v4/${name}`; url !== undefined; ) {
    const response = await seeds.get(url, { headers: { prefer: `odata.maxpagesize=${PAGE}` } })
    const page: Answer = await response.json()
    url = page['@odata.nextLink']
    expect([name, page.value.length <= PAGE, url === undefined || page.value.length === PAGE]).toEqual([
      name,
      true,
      true,
    ])
    rows.push(...page.value)
  }
  return rows
}

/** The types of Parquet that stand for those of OData. */
const PARQUET: Record<string, string> = {
  'Edm.String': 'BYTE_ARRAY UTF8',
  'Edm.Double': 'DOUBLE',
  'Edm.Int32': 'INT32',
  'Edm.Boolean': 'BOOLEAN',
  'Edm.Date': 'INT32 DATE',
  'Edm.DateTimeOffset': 'INT64 TIMESTAMP_MILLIS',
}

/** Rows as texts, which compare fast and tell 1 from "1", null from "" and one order of columns from another. */
const lines = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row))

test.each(TABLES.map((table) => [table.name, table] as const))(
  '%s: all pages of OData, CSV, NDJSON and Parquet have the same rows, columns and types',
  async (name, { columns }) => {
    const properties = Object.entries<CsdlProperty>(model.PlanGraph[name]).filter(([key]) => !/[$@]/.test(key))
    const rows = await rowsOfOData(name)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.flatMap((row) => properties.filter(([key, property]) => !isEdm(row[key], property)))).toEqual([])
    const csv = await (await seeds.get(`/data/${name}.csv`)).text()
    expect(lines(rowsOfCsv(csv, columns))).toEqual(lines(rows))
    const ndjson = await (await seeds.get(`/data/${name}.ndjson`)).text()
    expect(lines(rowsOfNdjson(ndjson))).toEqual(lines(rows))
    const parquet = await (await seeds.get(`/data/${name}.parquet`)).arrayBuffer()
    expect(lines(await rowsOfParquet(parquet, columns))).toEqual(lines(rows))
    const elements = parquetMetadata(parquet).schema.slice(1)
    expect(
      elements.map((one) => [
        one.name,
        [one.type, one.converted_type].filter((type) => type !== undefined).join(' '),
        one.repetition_type,
      ]),
    ).toEqual(
      properties.map(([key, { $Type = 'Edm.String', $Nullable }]) => [
        key,
        PARQUET[$Type],
        $Nullable ? 'OPTIONAL' : 'REQUIRED',
      ]),
    )
    expect(csv.slice(0, csv.indexOf('\r\n')).split(',')).toEqual(properties.map(([key]) => key))
  },
)

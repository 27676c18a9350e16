/** A way to the tables from a program, ready to be copied. */
export interface Recipe {
  name: string
  language: string
  code: string
}

/** The recipes for the server at an address. */
export const recipesFor = (site: string): Recipe[] => [
  { name: 'Excel', language: 'text', code: `${site}/odata/v4/` },
  {
    name: 'Power BI',
    language: 'powerquery',
    code: [
      'let',
      `  Source = OData.Feed("${site}/odata/v4/", null, [Implementation = "2.0"]),`,
      '  Targets = Source{[Name = "targets", Signature = "table"]}[Data],',
      '  Governing = Table.SelectRows(Targets, each [governing] = true and [year] = 2025)',
      'in',
      '  Governing',
    ].join('\n'),
  },
  {
    name: 'Python',
    language: 'python',
    code: [
      'import pandas as pd',
      `targets = pd.read_parquet("${site}/data/targets.parquet?governing=true&years=2025")`,
      'print(targets.pivot_table(index="indicator_name", columns="region_name", values="normalized_value"))',
    ].join('\n'),
  },
  {
    name: 'SQLite',
    language: 'sh',
    code: [
      `curl -o plangraph.sqlite '${site}/data/plangraph.sqlite'`,
      'sqlite3 -header plangraph.sqlite "SELECT region_name, printed, unit FROM targets WHERE year = 2025 AND governing"',
    ].join('\n'),
  },
  {
    name: 'R',
    language: 'r',
    code: [
      'library(readr)',
      `targets <- read_csv("${site}/data/targets.csv?governing=true&years=2025")`,
      'aggregate(normalized_value ~ indicator_name, targets, max)',
    ].join('\n'),
  },
  {
    name: 'curl',
    language: 'sh',
    code: `curl -o targets.csv '${site}/data/targets.csv?bom=1&governing=true'`,
  },
]

import { readTable } from '../lexicon/tables/read-table.js'

/** Signs of provinces in document numbers and in names such as 京津冀, by the province's name without its ending. */
export const provinceSigns: Readonly<Record<string, string>> = readTable('province-signs', (z) =>
  z.record(z.string().length(1), z.string().min(2)),
)

import type { AlignQuery } from './align.generated.js'

export type Alignment = AlignQuery['alignment']
export type Row = Alignment['rows'][number]
export type Cell = Row['cells'][number]

export const NO_PLACES: Alignment = { reference: null, regions: [], rows: [] }

/** A place that documents are here of. */
export type Place = NonNullable<AlignQuery['read']['nodes'][number]['region']>

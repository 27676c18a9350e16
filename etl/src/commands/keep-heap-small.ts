import { setFlagsFromString } from 'node:v8'

/**
 * How much garbage may pile up among values that live longer, in percent of what is alive, before it is collected. V8 lets it become
 * several times as much; collecting it as often as that costs nothing to speak of.
 */
const GARBAGE_PERCENT = 30

/** For processes that store documents: each leaves garbage that has lived through storing it. Lasts as long as the process. */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT}`)

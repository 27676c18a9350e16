import { Random } from '../../synthetic/random.js'
import { type Asks, post } from '../serve/asks.js'
import { answerTo } from '../serve/load.js'
import type { ServerProcess } from '../serve/server-process.js'

/** Rows of a request that collects cursors. */
const COLLECTED = 1000

/** Ours and PostGraphile's, with the same names in their answers. All goals that are poured stand: PostGraphile need not look at that. */
const OWN = `query ($after: String) { targets(first: 50, after: $after) {
  nodes { printed value unit year region { name } document { title } }
} }`
const THEIRS = `query ($after: Cursor) { targets: allTargets(first: 50, after: $after, orderBy: SORT_KEY_ASC) {
  nodes { printed value unit year region: regionByRegionCode { name } document: documentByDocumentId { title } }
} }`
const CURSORS = `query ($after: Cursor) { allTargets(first: ${COLLECTED}, after: $after, orderBy: SORT_KEY_ASC) { edges { cursor } } }`

/** PostGraphile's cursors of all goals. */
export async function cursorsOf(server: ServerProcess): Promise<string[]> {
  const all: string[] = []
  for (;;) {
    const { data } = JSON.parse(await answerTo(server, post(CURSORS, { after: all.at(-1) ?? null })))
    const found: string[] = data.allTargets.edges.map(({ cursor }: { cursor: string }) => cursor)
    all.push(...found)
    if (found.length < COLLECTED) return all
  }
}

/** The pages after the same goals, asked of either. */
export function samePages(ids: readonly string[], cursors: readonly string[]): { own: Asks; theirs: Asks } {
  if (ids.length !== cursors.length) throw new Error(`PostGraphile has ${cursors.length} goals, not ${ids.length}`)
  const asking = (query: string, after: (at: number) => string): Asks =>
    function* () {
      const random = new Random(1)
      for (;;) yield post(query, { after: after(random.int(0, ids.length - 1)) })
    }
  return {
    own: asking(OWN, (at) => Buffer.from(`GPC:S:${ids[at]}`).toString('base64')),
    theirs: asking(THEIRS, (at) => cursors[at] ?? ''),
  }
}

import type { Answer } from '../tables/served.js'

export type AskGraph = (query: string, variables?: object) => Promise<Answer>

/** Asks the graph of a server; fails with what it says when it does not answer. */
export const graphAt =
  (origin: string): AskGraph =>
  async (query, variables = {}) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as Answer
    if (errors) throw new Error(`the graph refuses ${query}: ${JSON.stringify(errors)}`)
    return data
  }

/** Things of the seeds that pages are about. */
export interface Known {
  /** Xi'an's goal of new urban employment, with places above and below it. */
  target: string
  /** Number of the plan that states it. */
  number: string
  /** Id of the same plan. */
  id: string
  /** Id of a plan of another place, which has no number. */
  other: string
  region: string
  indicator: string
  /** Four places that are compared. */
  places: readonly string[]
  /** What they are held against. */
  reference: string
  /** A link to the goal of a place above. */
  link: string
  /** A finding that has words. */
  finding: string
  /** Words to be searched for. */
  words: string
}

export async function knownOf(ask: AskGraph): Promise<Known> {
  const { alignment, documents, links, findings } = await ask(`{
    alignment(regions: ["610100"], indicators: ["urban-new-employment"]) {
      rows { cells { target { id document { id documentNumber } } } }
    }
    documents(first: 1, filter: { regions: ["510000"], status: INGESTED }) { nodes { id } }
    links(first: 1) { nodes { id } }
    findings(first: 1, kinds: [SUSPECT_TEXT]) { nodes { id } }
  }`)
  const { target } = alignment.rows[0].cells[0]
  return {
    target: target.id,
    number: target.document.documentNumber,
    id: target.document.id,
    other: documents.nodes[0].id,
    region: '610100',
    indicator: 'urban-new-employment',
    places: ['610100', '610900', '611000', '510000'],
    reference: '610000',
    link: links.nodes[0].id,
    finding: findings.nodes[0].id,
    words: '城镇新增就业',
  }
}

const step = encodeURIComponent

/** Addresses of each page: the first is one that people meet, the others are its states. */
export const SAMPLES: Readonly<Record<string, (known: Known) => readonly [string, ...string[]]>> = {
  '/': ({ words }) => ['/', `/?q=${step(words)}`, `/?q=${step('没有这样的词语')}`],
  '/align': ({ places, reference }) => {
    const four = `/align?r=${places.join(',')}&ref=${reference}`
    return [four, `${four}&flip=1&sort=${places[0]}`, '/align', '/align?r=610100&year=1990']
  },
  '/t/:id': ({ target }) => [`/t/${step(target)}`],
  '/lineage/:target': ({ target }) => [`/lineage/${step(target)}`],
  '/i/:code': ({ indicator }) => [`/i/${indicator}`],
  '/r/:code': ({ region }) => [`/r/${region}`, '/r/610000'],
  '/d/:id': ({ number, other }) => [`/d/${step(number)}`, `/d/${step(other)}`],
  '/d/:a/vs/:b': ({ number, other }) => [`/d/${step(number)}/vs/${step(other)}`],
  '/findings': () => ['/findings'],
  '/wanted': () => ['/wanted'],
  '/desk': () => ['/desk', '/desk?key=unknown'],
  '/desk/correct/:kind': ({ id, link }) => [
    `/desk/correct/missed?document=${step(id)}`,
    `/desk/correct/link?link=${step(link)}`,
  ],
  '/desk/withdraw/:id': ({ number }) => [`/desk/withdraw/${step(number)}`],
  '/desk/figure/:id': ({ target }) => [`/desk/figure/${step(target)}`],
  '/desk/finding/:id': ({ finding }) => [`/desk/finding/${step(finding)}`],
  '/data': () => ['/data'],
}

import { describe, expect, it } from '@jest/globals'
import { linkGroup } from '../../etl/src/link/link-group.js'
import type { LinkDocument, Statement } from '../../etl/src/link/model.js'
import { document, indicator, statement, world } from './statements.js'

const nation = statement({ id: 'nation', documentId: 'N', regionCode: '100000' })
const province = statement({ id: 'province', documentId: 'P', regionCode: '610000' })
const city = statement({ id: 'city', documentId: 'C', regionCode: '610100' })
const other = statement({ id: 'other', documentId: 'S', regionCode: '510000' })

const documents: LinkDocument[] = [
  document({ id: 'N', regionCode: '100000' }),
  document({ id: 'P', regionCode: '610000' }),
  document({ id: 'C' }),
  document({ id: 'S', regionCode: '510000' }),
  document({ id: 'between', regionCode: '610000' }),
]

function links(statements: Statement[], citations: [string, string][] = [], more: LinkDocument[] = documents) {
  const rows = citations.map(([fromId, toId]) => ({ id: `${fromId}>${toId}`, fromId, toId }))
  const known = world({ documents: more, citations: rows })
  return linkGroup(known, statements, indicator('rate'))
    .links.filter(({ kind }) => kind === 'INHERITS')
    .map(({ downstreamId, upstreamId, basis, citationIds }) =>
      [downstreamId, upstreamId, basis, ...citationIds].join(' '),
    )
}

describe('inheritance', () => {
  it('joins the nearest level that states the goal', () => {
    expect(links([nation, province, city])).toEqual(['province nation SAME_FIELD', 'city province SAME_FIELD'])
    expect(links([nation, city])).toEqual(['city nation SAME_FIELD'])
  })

  it('joins a level further up only where it is cited', () => {
    expect(links([nation, province, city], [['C', 'N']])).toEqual([
      'province nation SAME_FIELD',
      'city province SAME_FIELD',
      'city nation CITED C>N',
    ])
  })

  it('tells a citation from a chain of them', () => {
    expect(links([province, city], [['C', 'P']])).toEqual(['city province CITED C>P'])
    expect(
      links(
        [province, city],
        [
          ['C', 'between'],
          ['between', 'P'],
        ],
      ),
    ).toEqual(['city province CHAIN C>between between>P'])
  })

  it('never joins regions of which neither is above the other', () => {
    expect(links([other, city], [['C', 'S']])).toEqual([])
  })

  it('needs a citation or a common field; general outlines cover all', () => {
    const water = document({ id: 'P', regionCode: '610000', field: 'water' })
    expect(links([province, city], [], [water, document({ id: 'C' })])).toEqual([])
    expect(links([province, city], [], [{ ...water, field: 'general' }, document({ id: 'C' })])).toEqual([
      'city province SAME_FIELD',
    ])
    const employment = document({ id: 'C', field: 'employment' })
    expect(links([province, city], [], [document({ id: 'P', regionCode: '610000' }), employment])).toEqual([
      'city province SAME_FIELD',
    ])
  })
})

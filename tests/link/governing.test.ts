import { describe, expect, it } from '@jest/globals'
import { authorityOf } from '../../etl/src/link/authority.js'
import { epochsOf } from '../../etl/src/link/epochs.js'
import { document, statement, world } from './statements.js'

const authority = (issuers: string[], documentNumber: string | null = null) =>
  authorityOf({ field: 'employment', kind: 'PLAN', documentNumber, issuers })

describe('who speaks', () => {
  it.each([
    [['中共安康市委'], 0],
    [['西安市人民代表大会'], 0],
    [['西安市人民政府'], 1],
    [['国务院'], 1],
    [['西安市人民政府办公厅'], 2],
    [['国务院办公厅'], 2],
    [['商洛市人力资源和社会保障局', '商洛市发展和改革委员会'], 3],
    [['商洛市发展和改革委员会', '商洛市人民政府'], 1],
  ] as const)('ranks %j as %i', (issuers, rank) => expect(authority([...issuers])).toBe(rank))

  it('reads the rank off the number where no issuer is known', () => {
    expect(authority([], '陕政办发〔2021〕31号')).toBe(2)
    expect(authority([], '国发〔2021〕14号')).toBe(1)
  })

  it('takes an outline of economic and social development for the congress', () => {
    const outline = { kind: 'OUTLINE', documentNumber: null, issuers: [] }
    expect(authorityOf({ ...outline, field: 'general' })).toBe(0)
    expect(authorityOf({ ...outline, field: 'services-trade' })).toBe(3)
  })
})

describe('which statement governs', () => {
  const documents = [
    document({ id: 'plan', authority: 1, issuedOn: '2021-11-30' }),
    document({ id: 'scheme', authority: 2, issuedOn: '2022-07-18' }),
    document({ id: 'elsewhere', authority: 0, regionCode: '510000' }),
  ]
  const first = (...statements: ReturnType<typeof statement>[]) =>
    epochsOf(statements, world({ documents }))[0]?.head.id

  it('is the higher issuer’s, though the lower one’s is later', () => {
    const table = statement({ id: 'table', documentId: 'plan', inIndicatorTable: true })
    const later = statement({ id: 'later', documentId: 'scheme' })
    expect(first(later, table)).toBe('table')
  })

  it('is the table’s of two in one document', () => {
    const prose = statement({ id: 'prose', documentId: 'plan', sortKey: '0' })
    const table = statement({ id: 'table', documentId: 'plan', sortKey: '9', inIndicatorTable: true })
    expect(first(prose, table)).toBe('table')
  })

  it('is the one that adjusts the other', () => {
    const table = statement({ id: 'table', documentId: 'plan', inIndicatorTable: true })
    const adjusting = statement({ id: 'adjusting', documentId: 'scheme', adjusts: true })
    expect(first(table, adjusting)).toBe('adjusting')
  })

  it('is the region’s own before what a document of elsewhere says of it', () => {
    const said = statement({ id: 'said', documentId: 'elsewhere', inIndicatorTable: true })
    expect(first(said, statement({ id: 'own', documentId: 'scheme' }))).toBe('own')
  })

  it('speaks for the region as a whole', () => {
    const each = statement({ id: 'each', documentId: 'plan', per: '每个县', inIndicatorTable: true })
    const whole = statement({ id: 'whole', documentId: 'scheme' })
    expect(first(each, whole)).toBe('whole')
  })
})

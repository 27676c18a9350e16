import { describe, expect, it } from '@jest/globals'
import { linkGroup } from '../../etl/src/link/link-group.js'
import type { LinkDocument, Statement } from '../../etl/src/link/model.js'
import { document, indicator, statement, world } from './statements.js'

interface Case {
  documents: LinkDocument[]
  statements: Statement[]
  citations?: [string, string][]
  of?: string
}

function linked({ documents, statements, citations = [], of = 'jobs' }: Case) {
  const rows = citations.map(([fromId, toId]) => ({ id: `${fromId}>${toId}`, fromId, toId }))
  const { governing, links } = linkGroup(world({ documents, citations: rows }), statements, indicator(of))
  return {
    governing: governing.map(({ statement: { id }, span }) => `${id} ${span}`).sort(),
    links: links
      .map(({ kind, basis, downstreamId, upstreamId, share, outdatedBy }) =>
        [kind, downstreamId, upstreamId, basis, share?.toFixed(4), outdatedBy && `now ${outdatedBy.id}`]
          .filter((part) => part !== null && part !== undefined)
          .join(' '),
      )
      .sort(),
  }
}

/** A sum of new jobs, in ten thousands. */
const jobs = (id: string, documentId: string, regionCode: string, value: number, more: Partial<Statement> = {}) =>
  statement({
    id,
    documentId,
    regionCode,
    indicatorCode: 'jobs',
    basis: 'CUMULATIVE',
    spanStart: 2021,
    unit: '万人',
    value: value * 10_000,
    shown: `${value}万人`,
    ...more,
  })

const nation = (id: string, issuedOn: string | null, authority: LinkDocument['authority']) =>
  document({ id, regionCode: '100000', issuedOn, authority })
const province = (id: string, issuedOn: string | null) => document({ id, regionCode: '510000', issuedOn, authority: 1 })

describe('a goal and the years that it counts', () => {
  it('of three years neither competes with that of five nor inherits from it', () => {
    const documents = [nation('N', '2021-08-23', 1), province('P', '2021-12-01'), province('action', '2023-02-01')]
    const statements = [
      jobs('five', 'P', '510000', 425),
      jobs('three', 'action', '510000', 260, { spanStart: 2023 }),
      jobs('nation', 'N', '100000', 5500),
    ]
    expect(linked({ documents, statements })).toEqual({
      governing: ['five SUM:2021', 'nation SUM:2021', 'three SUM:2023'],
      links: ['INHERITS five nation SAME_FIELD 0.0773'],
    })
  })

  it('of one year does not say an average of five again', () => {
    const growth = (id: string, spanStart: number | null) =>
      statement({ id, documentId: id, indicatorCode: 'growth', basis: 'ANNUAL', spanStart })
    const documents = [document({ id: 'year' }), document({ id: 'average' })]
    const { governing, links } = linked({
      documents,
      statements: [growth('year', null), growth('average', 2021)],
      of: 'growth',
    })
    expect(governing).toEqual(['average AVERAGE:2021', 'year YEAR'])
    expect(links).toEqual([])
  })

  it('as a rate may be a level or a yearly average', () => {
    const rate = (id: string, regionCode: string, basis: Statement['basis']) =>
      statement({ id, documentId: id, regionCode, indicatorCode: 'unemployment', basis, value: 5 })
    const documents = [nation('average', '2021-03-12', 0), province('level', '2021-12-01')]
    const statements = [rate('average', '100000', 'ANNUAL'), rate('level', '510000', 'POINT')]
    expect(linked({ documents, statements, of: 'unemployment' }).links).toEqual(['INHERITS level average SAME_FIELD'])
  })
})

describe('what a goal inherits', () => {
  const ministry = nation('ministry', '2021-06-29', 3)
  const council = nation('council', '2021-08-23', 1)
  const statements = [jobs('5000', 'ministry', '100000', 5000), jobs('5500', 'council', '100000', 5500)]
  const own = jobs('425', 'P', '510000', 425)

  it('is what its document cites, and beside it what governs', () => {
    const documents = [ministry, council, province('P', '2021-12-01')]
    expect(linked({ documents, statements: [...statements, own], citations: [['P', 'ministry']] }).links).toEqual([
      'INHERITS 425 5000 CITED 0.0850',
      'INHERITS 425 5500 SAME_FIELD 0.0773',
      'RESTATES 5000 5500',
    ])
  })

  it('is what had been stated when it was signed', () => {
    const documents = [ministry, council, province('P', '2021-07-15')]
    const { links } = linked({ documents, statements: [...statements, own] })
    expect(links).toEqual(['INHERITS 425 5000 SAME_FIELD 0.0850', 'RESTATES 5000 5500'])
    const before = [ministry, council, province('P', '2021-05-01')]
    expect(linked({ documents: before, statements: [...statements, own] }).links).toEqual(['RESTATES 5000 5500'])
  })

  it('is not what its own document says of the nation', () => {
    const documents = [province('P', '2021-12-01')]
    expect(linked({ documents, statements: [own, jobs('said', 'P', '100000', 5500)] }).links).toEqual([])
  })

  it('skips a level that stated the goal later', () => {
    const city = document({ id: 'C', regionCode: '610100', issuedOn: '2021-09-01' })
    const late = document({ id: 'late', regionCode: '610000', issuedOn: '2022-03-01' })
    const cities = [jobs('60', 'C', '610100', 60), jobs('200', 'late', '610000', 200)]
    expect(
      linked({ documents: [council, city, late], statements: [statements[1] as Statement, ...cities] }).links,
    ).toEqual(['INHERITS 200 5500 SAME_FIELD 0.0364', 'INHERITS 60 5500 SAME_FIELD 0.0109'])
  })
})

describe('an adjustment', () => {
  const plan = province('plan', '2021-12-01')
  const notice = province('notice', '2023-06-01')
  const old = jobs('425', 'plan', '510000', 425)

  it.each([
    ['says so', notice, jobs('450', 'notice', '510000', 450, { adjusts: true }), []],
    ['is named so', { ...notice, title: '关于调整城镇新增就业目标的通知' }, jobs('450', 'notice', '510000', 450), []],
    [
      'repeats the former goal',
      notice,
      jobs('450', 'notice', '510000', 450),
      [jobs('former', 'notice', '510000', 425, { isPast: true })],
    ],
  ] as const)('%s: the new goal governs, the old one keeps its time', (_how, document_, adjusted, former) => {
    const found = linked({ documents: [plan, document_], statements: [old, adjusted, ...former] })
    expect(found).toEqual({ governing: ['450 SUM:2021'], links: ['SUPERSEDES 450 425'] })
  })

  it('of a goal whose own document is not here adjusts what its text repeats', () => {
    const former = jobs('former', 'notice', '510000', 425, { isPast: true })
    const adjusted = jobs('450', 'notice', '510000', 450, { adjusts: true })
    expect(linked({ documents: [notice], statements: [former, adjusted] }).links).toEqual(['SUPERSEDES 450 former'])
  })

  it('leaves the links below as they were made, and tells who has not followed', () => {
    const upper = document({ id: 'upper', regionCode: '610000', issuedOn: '2021-10-01', authority: 1 })
    const adjusting = document({ id: 'adjusting', regionCode: '610000', issuedOn: '2023-06-01', authority: 2 })
    const city = (id: string, issuedOn: string) => document({ id, regionCode: '610100', issuedOn })
    const province_ = [jobs('200', 'upper', '610000', 200), jobs('220', 'adjusting', '610000', 220, { adjusts: true })]
    const before = linked({
      documents: [upper, adjusting, city('C', '2022-03-01')],
      statements: [...province_, jobs('60', 'C', '610100', 60)],
    })
    expect(before.links).toEqual(['INHERITS 60 200 SAME_FIELD 0.3000 now 220', 'SUPERSEDES 220 200'])
    const after = linked({
      documents: [upper, adjusting, city('C', '2023-09-01')],
      statements: [...province_, jobs('66', 'C', '610100', 66)],
    })
    expect(after.links).toEqual(['INHERITS 66 220 SAME_FIELD 0.3000', 'SUPERSEDES 220 200'])
  })
})

describe('a part that an upper document assigns', () => {
  it('does not compete with what the place states itself', () => {
    const documents = [document({ id: 'P', regionCode: '610000' }), document({ id: 'C' })]
    const statements = [
      jobs('75', 'P', '610100', 75, { role: 'ASSIGNED' }),
      jobs('60', 'C', '610100', 60),
      jobs('200', 'P', '610000', 200),
    ]
    expect(linked({ documents, statements })).toEqual({
      governing: ['200 SUM:2021', '60 SUM:2021', '75 SUM:2021'],
      links: ['ASSIGNED_FROM 60 75 SAME_FIELD', 'INHERITS 60 200 SAME_FIELD 0.3000'],
    })
  })
})

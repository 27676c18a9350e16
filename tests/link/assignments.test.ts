import { describe, expect, it } from '@jest/globals'
import { tell } from '@plangraph/figures'
import { linkGroup } from '../../etl/src/link/link-group.js'
import type { Link, LinkDocument, Statement } from '../../etl/src/link/model.js'
import { document, indicator, statement, world } from './statements.js'

const province = (id: string, issuedOn: string | null, more: Partial<LinkDocument> = {}) =>
  document({ id, title: id, regionCode: '610000', issuedOn, authority: 1, ...more })
const city = (id: string, issuedOn: string | null) => document({ id, title: id, issuedOn })

/** New jobs since 2021, in ten thousands. */
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

const part = (id: string, documentId: string, value: number, more: Partial<Statement> = {}) =>
  jobs(id, documentId, '610100', value, { role: 'ASSIGNED', ...more })

function linked(documents: LinkDocument[], statements: Statement[], citations: [string, string][] = []): Link[] {
  const rows = citations.map(([fromId, toId]) => ({ id: `${fromId}>${toId}`, fromId, toId }))
  return linkGroup(world({ documents, citations: rows }), statements, indicator('jobs')).links
}

const brief = (links: readonly Link[]) =>
  links
    .map(({ kind, downstreamId, upstreamId, basis, stance, difference, outdatedBy }) =>
      [kind, downstreamId, upstreamId, basis, stance, difference, outdatedBy && `now ${outdatedBy.id}`]
        .filter((told) => told !== null && told !== undefined)
        .join(' '),
    )
    .sort()

const whole = jobs('200', 'P', '610000', 200)
const own = jobs('60', 'C', '610100', 60)

describe('what an upper document assigns to a place', () => {
  it('stands beside the whole that the place inherits from, with its stance', () => {
    const links = linked([province('P', '2021-05-01'), city('C', '2021-11-30')], [whole, own, part('75', 'P', 75)])
    expect(brief(links)).toEqual([
      'ASSIGNED_FROM 60 75 SAME_FIELD LOOSER -150000',
      'INHERITS 60 200 SAME_FIELD NOT_COMPARABLE',
    ])
    expect(links.map(({ share }) => share)).toEqual([0.3, null])
    const why = tell((links.find(({ kind }) => kind === 'ASSIGNED_FROM') as Link).why)
    expect(why).toEqual({
      code: 'assigned-from',
      message: 'P assigns 75万人 to it. 西安市 60万人 against 西安市 75万人: looser by 150000.',
      messageZh: '《P》向其下达75万人。西安市60万人，西安市75万人：要求更松，相差150000。',
    })
  })

  it('needs neither a citation nor a common field, and tells the citation where there is one', () => {
    const documents = [province('P', '2021-05-01', { field: 'health' }), city('C', '2021-11-30')]
    const statements = [own, part('60', 'P', 60, { id: 'given' })]
    expect(brief(linked(documents, statements))).toEqual(['ASSIGNED_FROM 60 given EQUAL 0'])
    expect(brief(linked(documents, statements, [['C', 'P']]))).toEqual(['ASSIGNED_FROM 60 given CITED EQUAL 0'])
  })

  it('is nothing that was signed later', () => {
    const documents = [province('before', '2021-05-01'), province('after', '2022-05-01'), city('C', '2021-11-30')]
    const [early, late] = [part('55', 'before', 55), part('75', 'after', 75)]
    expect(brief(linked(documents, [own, late]))).toEqual([])
    expect(brief(linked(documents, [own, early, late]))).toEqual([
      'ASSIGNED_FROM 60 55 SAME_FIELD STRICTER 50000',
      'RESTATES 55 75 LOOSER -200000',
    ])
  })

  it('of another span, or of one year, is not of this goal', () => {
    const documents = [province('P', '2021-05-01'), city('C', '2021-11-30')]
    const unlike = [part('15', 'P', 15, { basis: 'ANNUAL', spanStart: null }), part('40', 'P', 40, { spanStart: 2023 })]
    expect(brief(linked(documents, [own, ...unlike]))).toEqual([])
  })

  it('keeps to what held when the place signed, and tells what it was adjusted to since', () => {
    const documents = [province('P', '2021-05-01'), province('notice', '2023-05-01'), city('C', '2021-11-30')]
    const adjusted = part('80', 'notice', 80, { adjusts: true })
    expect(brief(linked(documents, [own, part('75', 'P', 75), adjusted]))).toEqual([
      'ASSIGNED_FROM 60 75 SAME_FIELD LOOSER -150000 now 80',
      'SUPERSEDES 80 75 STRICTER 50000',
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { correctDocument } from '../../etl/src/correct/correct-document.js'
import type { Known } from '../../etl/src/correct/correction.js'
import { figureIds, sectionIds, tableIds } from '../../etl/src/identity/ids.js'
import { ankangPlan } from '../load/plans.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { ANKANG, fieldOf, figureName, indicatorOf, missed, notAFigure } from './corrections.js'

const ID = 'ankang'
const plan = ankangPlan()
const correct = (...corrections: Known[]) => correctDocument(ID, plan, corrections, catalogue, regions)
const states = ({ outcomes }: ReturnType<typeof correct>) => outcomes.map(({ because }) => because?.code ?? 'APPLIED')
const named = (name: string, { document }: ReturnType<typeof correct>) =>
  document.figures.filter(({ indicatorName }) => indicatorName === name)

const readIds = figureIds(
  ID,
  sectionIds(ID, plan.structure.sections),
  tableIds(ID, plan.structure.tables),
  plan.figures,
)

describe('a field', () => {
  it('becomes what the correction says, with what was read beside it, and its values in base units follow', () => {
    const corrected = correct(fieldOf('value', '2', '≥3'))
    expect(states(corrected)).toEqual(['APPLIED'])
    expect(named('返乡创业', corrected)).toMatchObject([
      {
        amount: { printed: '≥3', value: 3, comparator: 'GTE', unit: '万人' },
        normalizedValue: 30_000,
        corrected: [{ field: 'value', original: '2', why: '原文如此', by: '李明', at: '2026-11-29' }],
        evidence: { quote: '返乡创业2万人' },
      },
    ])
  })

  it('of its name has the figure matched anew, and keeps its id', () => {
    const corrected = correct(fieldOf('name', '返乡创业', '城镇新增就业人数'))
    expect(corrected.document.figures[1]).toMatchObject({
      indicatorName: '城镇新增就业人数',
      indicatorCode: 'urban-new-employment',
      id: readIds[1],
    })
  })

  it('that says so already needs no correction', () => {
    const corrected = correct(fieldOf('value', '5', '2'))
    expect(states(corrected)).toEqual(['APPLIED'])
    expect(named('返乡创业', corrected)[0]?.corrected).toBeUndefined()
  })

  it.each([
    ['is otherwise than expected', fieldOf('value', '5', '3'), 'correction-found-other'],
    [
      'is of no figure',
      fieldOf('value', '2', '3', { figure: figureName({ name: '返乡创业', year: 2030 }) }),
      'correction-no-figure',
    ],
    [
      'is of two figures',
      fieldOf('unit', '万人', '人', { figure: figureName({ name: '城镇新增就业', year: 2025 }) }),
      'correction-several-figures',
    ],
  ])('that %s is left alone, and a finding says so', (_what, correction, code) => {
    const corrected = correct(correction)
    expect(states(corrected)).toEqual([code])
    expect(corrected.document.figures.map(({ id: _id, ...figure }) => figure)).toEqual(plan.figures)
    expect(corrected.document.findings.at(-1)).toMatchObject({ kind: 'CORRECTION_STALE', severity: 'WARNING', code })
    expect(corrected.document.findings.at(-1)?.messageZh).toContain('李明')
  })

  it('of two figures of one name is that of the one which is as expected', () => {
    const figure = figureName({ name: '城镇新增就业', status: 'ACTUAL' })
    expect(states(correct(fieldOf('value', '8', '8.5', { figure })))).toEqual(['APPLIED'])
    const byWords = figureName({ name: '城镇新增就业', year: 2025, quote: '新增就业10万人' })
    expect(states(correct(fieldOf('value', '10', '11', { figure: byWords })))).toEqual(['APPLIED'])
  })

  it('for which two say different things is as the later says', () => {
    const early = fieldOf('value', '2', '3', { figure: figureName({ name: '返乡创业' }), at: '2026-11-01' })
    const late = fieldOf('value', '2', '4')
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const corrected = correct(...order)
      expect(named('返乡创业', corrected)[0]?.amount.value).toBe(4)
      expect(states(corrected).sort()).toEqual(['APPLIED', 'correction-overruled'])
    }
  })
})

describe('what is no figure', () => {
  it('goes, and what refers to figures follows', () => {
    const corrected = correct(notAFigure({ name: '返乡创业' }, '2'))
    expect(states(corrected)).toEqual(['APPLIED'])
    expect(corrected.document.figures.map(({ id }) => id)).toEqual([readIds[0], readIds[2], readIds[3]])
    expect(corrected.document.figures[2]?.baseline).toBe(1)
  })

  it('stays where it says something else', () => {
    expect(states(correct(notAFigure({ name: '返乡创业' }, '3')))).toEqual(['correction-found-other'])
    expect(states(correct(notAFigure({ name: '返乡' }, '2')))).toEqual(['correction-no-figure'])
  })
})

describe('a figure that was missed', () => {
  it('is added with the words that prove it, at their place', () => {
    const corrected = correct(missed('开发岗位', { value: '300', unit: '个', name: '开发岗位数' }))
    expect(states(corrected)).toEqual(['APPLIED'])
    expect(named('开发岗位数', corrected)).toMatchObject([
      {
        amount: { value: 300, unit: '个', comparator: 'EQ' },
        regionCode: '610900',
        origin: 'TABLE',
        table: 1,
        rule: 'correction',
        evidence: { quote: '开发岗位' },
        corrected: [{ field: 'figure', original: null }],
      },
    ])
    const { evidence } = named('开发岗位数', corrected)[0] ?? { evidence: { start: 0, end: 0 } }
    expect(plan.read.text.slice(evidence.start, evidence.end)).toBe('开发岗位')
  })

  it('is not where its words are at no place, or at two', () => {
    expect(states(correct(missed('开发岗位三百个', {})))).toEqual(['correction-no-quote'])
    expect(states(correct(missed('城镇新增就业', {})))).toEqual(['correction-quote-twice'])
  })

  it('is there already', () => {
    const corrected = correct(missed('返乡创业2万人', { name: '返乡创业', value: '2', unit: '万人' }))
    expect(states(corrected)).toEqual(['APPLIED'])
    expect(named('返乡创业', corrected)).toHaveLength(1)
  })
})

describe('an indicator', () => {
  const returning = { name: '返乡创业', becomes: 'urban-new-employment' }

  it('is given to one figure, or to all of a name', () => {
    const figure = figureName({ name: '返乡创业' })
    const one = indicatorOf({ document: ANKANG, figure, becomes: 'urban-new-employment' })
    for (const correction of [one, indicatorOf(returning)]) {
      const corrected = correct(correction)
      expect(states(corrected)).toEqual(['APPLIED'])
      expect(named('返乡创业', corrected)[0]).toMatchObject({
        indicatorCode: 'urban-new-employment',
        matchRule: 'correction',
        normalizedValue: 20_000,
        corrected: [{ field: 'indicator', original: null }],
      })
    }
  })

  it('is not given to what it can not count, nor to what has another', () => {
    const unit = fieldOf('unit', '万人', '%')
    expect(states(correct(unit, indicatorOf(returning))).sort()).toEqual(['APPLIED', 'correction-unfit'])
    expect(states(correct(indicatorOf({ ...returning, expects: 'returnees' })))).toEqual(['correction-found-other'])
  })

  it('of a name that the document does not have is none of its business', () => {
    expect(correct(indicatorOf({ name: '粮食产量', becomes: 'grain-output' }))).toEqual({
      document: plan,
      outcomes: [],
    })
  })

  it('for the document goes before one for all', () => {
    const own = indicatorOf({ ...returning, document: ANKANG })
    const all = indicatorOf({ name: '返乡创业', becomes: 'skills-training' })
    expect(named('返乡创业', correct(all, own))[0]?.indicatorCode).toBe('urban-new-employment')
  })
})

describe('corrections', () => {
  const some = fc.uniqueArray(
    fc.constantFrom<Known>(
      fieldOf('value', '2', '3'),
      fieldOf('value', '9', '3', { figure: figureName({ name: '返乡创业' }), at: '2026-11-01' }),
      fieldOf('value', '2', '4', { figure: figureName({ quote: '返乡创业' }), at: '2026-10-01' }),
      fieldOf('name', '返乡创业', '城镇新增就业人数'),
      fieldOf('unit', '万人', '%'),
      fieldOf('year', 2025, 2030),
      fieldOf('status', 'CURRENT', 'ACTUAL'),
      fieldOf('basis', 'CUMULATIVE', 'POINT'),
      fieldOf('binding', 'BINDING', null),
      fieldOf('region', '610900', '610902'),
      fieldOf('comparator', 'EQ', 'GTE', { figure: figureName({ name: '城镇新增就业', status: 'ACTUAL' }) }),
      notAFigure({ name: '返乡创业' }, '2'),
      notAFigure({ name: '城镇新增就业', status: 'ACTUAL' }, '8'),
      notAFigure({ name: '城镇新增就业' }, '10'),
      missed('开发岗位', {}),
      missed('城镇新增就业', {}),
      indicatorOf({ name: '返乡创业', becomes: 'urban-new-employment' }),
      indicatorOf({ name: '城镇新增就业人数', expects: 'urban-new-employment', becomes: null }),
      indicatorOf({ document: ANKANG, figure: figureName({ name: '返乡创业' }), becomes: 'urban-new-employment' }),
    ),
    { selector: ({ id }) => id },
  )

  it('give the same in any order, and given twice', () => {
    fc.assert(
      fc.property(some, fc.func(fc.nat()), (corrections, rank) => {
        const shuffled = [...corrections].sort((a, b) => rank(a.id) - rank(b.id))
        const sorted = (given: readonly Known[]) => {
          const { document, outcomes } = correctDocument(ID, plan, given, catalogue, regions)
          const byText = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort()
          return { outcomes, figures: byText(document.figures), findings: byText(document.findings) }
        }
        const once = sorted(corrections)
        expect(sorted(shuffled)).toEqual(once)
        expect(sorted([...shuffled, ...corrections])).toEqual(once)
      }),
    )
  })

  it('are applied, or stale with a finding, each of them', () => {
    fc.assert(
      fc.property(some, (corrections) => {
        const { document, outcomes } = correct(...corrections)
        const stale = outcomes.flatMap(({ correction, because }) => (because ? correction.id : []))
        const found = document.findings.flatMap(({ kind, subject }) => (kind === 'CORRECTION_STALE' ? subject : []))
        expect(found.sort()).toEqual(stale.sort())
        const ofNames = corrections.filter(({ kind, document: of }) => kind !== 'INDICATOR' || of !== null)
        for (const { id } of ofNames) expect(outcomes.filter(({ correction }) => correction.id === id)).toHaveLength(1)
      }),
    )
  })

  it('of which what they say is read hold, and change nothing', () => {
    const said = [fieldOf('value', '2', '3'), fieldOf('unit', '万人', '人'), fieldOf('year', 2025, 2024)]
    const corrected = correct(...said).document
    const figure = figureName({ name: '返乡创业' })
    const again = said.map((one) => (one.kind === 'FIELD' ? { ...one, figure } : one))
    const twice = correctDocument(ID, corrected, again, catalogue, regions)
    expect(twice.document.figures).toEqual(corrected.figures)
    expect(twice.outcomes.every(({ because }) => because === null)).toBe(true)
  })

  it('touch no figure that they do not name', () => {
    fc.assert(
      fc.property(some, (corrections) => {
        const { document } = correct(...corrections)
        const last = document.figures.find(({ id }) => id === readIds[3])
        const { id: _id, partOf: _part, baseline: _base, ...figure } = last ?? { partOf: null, baseline: null }
        if (last?.corrected === undefined && last) {
          const { partOf: _p, baseline: _b, ...read } = plan.figures[3] as NonNullable<(typeof plan.figures)[number]>
          expect(figure).toEqual(read)
        }
      }),
    )
  })
})

import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

const CELL = `region { name } target { printed value } restatements { value document { title } } baseline { printed year }
  change changePercent perCapita stance reason absence`
const rows = (args: string) =>
  `{ alignment(${args}) { reference { name } rows { indicator { code } year sharedBy cells { ${CELL} } } } }`

test('places side by side: statements that govern, what restates them, and why one is missing', async () => {
  const { data, errors, statements } = await api.ask(
    rows('regions: ["西安市", "611000", "陕西省"], reference: "陕西省", topic: "employment"'),
  )
  expect(errors).toEqual([])
  expect({ data, statements }).toMatchInlineSnapshot(`
{
  "data": {
    "alignment": {
      "reference": {
        "name": "陕西省",
      },
      "rows": [
        {
          "cells": [
            {
              "absence": null,
              "baseline": {
                "printed": "58.5",
                "year": 2020,
              },
              "change": 15000,
              "changePercent": 2.5641025641,
              "perCapita": 600,
              "reason": "城镇新增就业人数 is a count, which grows with the size of a region: see share and intensity.",
              "region": {
                "name": "西安市",
              },
              "restatements": [
                {
                  "document": {
                    "title": "西安市“十四五”人力资源和社会保障事业发展规划",
                  },
                  "value": 61,
                },
                {
                  "document": {
                    "title": "西安市“十四五”人力资源和社会保障事业发展规划",
                  },
                  "value": 55,
                },
                {
                  "document": {
                    "title": "西安市就业促进实施方案",
                  },
                  "value": 62,
                },
              ],
              "stance": "NOT_COMPARABLE",
              "target": {
                "printed": "[60]",
                "value": 60,
              },
            },
            {
              "absence": "NO_DOCUMENT",
              "baseline": null,
              "change": null,
              "changePercent": null,
              "perCapita": null,
              "reason": "No document of 商洛市 in this field has been read.",
              "region": {
                "name": "商洛市",
              },
              "restatements": [],
              "stance": null,
              "target": null,
            },
            {
              "absence": null,
              "baseline": null,
              "change": null,
              "changePercent": null,
              "perCapita": 500,
              "reason": null,
              "region": {
                "name": "陕西省",
              },
              "restatements": [],
              "stance": null,
              "target": {
                "printed": "200",
                "value": 200,
              },
            },
          ],
          "indicator": {
            "code": "urban-new-employment",
          },
          "sharedBy": 2,
          "year": 2025,
        },
        {
          "cells": [
            {
              "absence": null,
              "baseline": {
                "printed": "3.65",
                "year": 2020,
              },
              "change": 0.35,
              "changePercent": null,
              "perCapita": null,
              "reason": "西安市 ≤4% against 陕西省 4.5%: stricter by 0.5 percentage points.",
              "region": {
                "name": "西安市",
              },
              "restatements": [],
              "stance": "STRICTER",
              "target": {
                "printed": "≤4",
                "value": 4,
              },
            },
            {
              "absence": "NO_DOCUMENT",
              "baseline": null,
              "change": null,
              "changePercent": null,
              "perCapita": null,
              "reason": "No document of 商洛市 in this field has been read.",
              "region": {
                "name": "商洛市",
              },
              "restatements": [],
              "stance": null,
              "target": null,
            },
            {
              "absence": null,
              "baseline": null,
              "change": null,
              "changePercent": null,
              "perCapita": null,
              "reason": null,
              "region": {
                "name": "陕西省",
              },
              "restatements": [],
              "stance": null,
              "target": {
                "printed": "4.5",
                "value": 4.5,
              },
            },
          ],
          "indicator": {
            "code": "urban-registered-unemployment-rate",
          },
          "sharedBy": 2,
          "year": 2025,
        },
      ],
    },
  },
  "statements": [
    "SELECT Document",
    "SELECT Finding",
    "SELECT Indicator",
    "SELECT Indicator",
    "SELECT Observation",
    "SELECT Region",
    "SELECT Region",
    "SELECT Target",
    "SELECT Target",
    "SELECT Target",
    "SELECT Target",
  ],
}
`)
})

test('rows that most places share come first, then by topic; cells are in the order asked', async () => {
  const { data } = await api.ask(rows('regions: ["陕西省", "西安市"]'))
  const shown = data.alignment.rows.map(
    (row: {
      indicator: { code: string }
      sharedBy: number
      cells: { region: { name: string }; absence: string | null }[]
    }) => [row.indicator.code, row.sharedBy, ...row.cells.map(({ region, absence }) => `${region.name} ${absence}`)],
  )
  expect(shown).toEqual([
    ['urban-new-employment', 2, '陕西省 null', '西安市 null'],
    ['urban-registered-unemployment-rate', 2, '陕西省 null', '西安市 null'],
    ['contract-rate', 1, '陕西省 null', '西安市 NOT_READ'],
    ['pension-coverage', 1, '陕西省 null', '西安市 NOT_STATED'],
    ['skilled-workers', 1, '陕西省 NOT_STATED', '西安市 null'],
  ])
})

test('the year is that of most targets unless asked', async () => {
  const years = async (args: string) =>
    (await api.ask(`{ alignment(${args}) { rows { year } } }`)).data.alignment.rows.map(
      ({ year }: { year: number }) => year,
    )
  expect(new Set(await years('regions: ["西安市"]'))).toEqual(new Set([2025]))
  expect(new Set(await years('regions: ["四川省"], year: 2031'))).toEqual(new Set([2031]))
  expect(await years('regions: ["西安市"], year: 1999')).toEqual([])
  expect(await years('regions: ["商洛市"]')).toEqual([])
  expect(await years('regions: []')).toEqual([])
})

test('only the indicators and the topic asked for', async () => {
  const codes = async (args: string) =>
    (
      await api.ask(`{ alignment(regions: ["西安市"] ${args}) { rows { indicator { code } } } }`)
    ).data.alignment.rows.map(({ indicator }: { indicator: { code: string } }) => indicator.code)
  expect(await codes('indicators: ["skilled-workers", "contract-rate"]')).toEqual(['skilled-workers'])
  expect(await codes('topic: "talent", indicators: ["urban-new-employment"]')).toEqual([])
})

test('a comparison costs the same statements whatever the number of places', async () => {
  const one = await api.ask(rows('regions: ["西安市"]'))
  const many = await api.ask(rows('regions: ["西安市", "商洛市", "陕西省", "四川省", "全国", "320106"]'))
  expect(many.errors).toEqual([])
  expect(many.statements).toEqual(one.statements)
})

test('coverage: what each place states of each topic that any of them has targets in', async () => {
  const { data, statements } = await api.ask(
    '{ coverage(regions: ["西安市", "610000", "商洛市"]) { region { name } topic stated notStated notRead noDocument documents } }',
  )
  expect({ data, statements }).toMatchInlineSnapshot(`
{
  "data": {
    "coverage": [
      {
        "documents": 2,
        "noDocument": 0,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "西安市",
        },
        "stated": 2,
        "topic": "employment",
      },
      {
        "documents": 2,
        "noDocument": 0,
        "notRead": 1,
        "notStated": 0,
        "region": {
          "name": "西安市",
        },
        "stated": 0,
        "topic": "labour-relations",
      },
      {
        "documents": 2,
        "noDocument": 0,
        "notRead": 0,
        "notStated": 1,
        "region": {
          "name": "西安市",
        },
        "stated": 0,
        "topic": "social-insurance",
      },
      {
        "documents": 2,
        "noDocument": 0,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "西安市",
        },
        "stated": 1,
        "topic": "talent",
      },
      {
        "documents": 1,
        "noDocument": 0,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "陕西省",
        },
        "stated": 2,
        "topic": "employment",
      },
      {
        "documents": 1,
        "noDocument": 0,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "陕西省",
        },
        "stated": 1,
        "topic": "labour-relations",
      },
      {
        "documents": 1,
        "noDocument": 0,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "陕西省",
        },
        "stated": 1,
        "topic": "social-insurance",
      },
      {
        "documents": 1,
        "noDocument": 0,
        "notRead": 0,
        "notStated": 1,
        "region": {
          "name": "陕西省",
        },
        "stated": 0,
        "topic": "talent",
      },
      {
        "documents": 0,
        "noDocument": 2,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "商洛市",
        },
        "stated": 0,
        "topic": "employment",
      },
      {
        "documents": 0,
        "noDocument": 1,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "商洛市",
        },
        "stated": 0,
        "topic": "labour-relations",
      },
      {
        "documents": 0,
        "noDocument": 1,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "商洛市",
        },
        "stated": 0,
        "topic": "social-insurance",
      },
      {
        "documents": 0,
        "noDocument": 1,
        "notRead": 0,
        "notStated": 0,
        "region": {
          "name": "商洛市",
        },
        "stated": 0,
        "topic": "talent",
      },
    ],
  },
  "statements": [
    "SELECT Document",
    "SELECT Finding",
    "SELECT Indicator",
    "SELECT Region",
    "SELECT Target",
    "SELECT Target",
  ],
}
`)
})

test('a target tells by itself what a comparison tells of it per resident', async () => {
  const { data } = await api.ask(
    '{ alignment(regions: ["西安市", "611000", "陕西省"]) { rows { cells { perCapita target { perCapita } } } } }',
  )
  const { rows } = (
    data as { alignment: { rows: { cells: { perCapita: number; target: { perCapita: number } }[] }[] } }
  ).alignment
  const cells = rows.flatMap((row) => row.cells).filter(({ target }) => target !== null)
  expect(cells.map(({ target }) => target.perCapita)).toEqual(cells.map(({ perCapita }) => perCapita))
  expect(cells.some(({ perCapita }) => perCapita > 0)).toBe(true)
})

test('a field of a cell is the same whether it is asked alone or with all others', async () => {
  const { data: type } = await api.ask('{ __type(name: "AlignmentCell") { fields { name } } }')
  const below: Record<string, string> = {
    region: '{ code }',
    target: '{ id printed }',
    restatements: '{ id }',
    baseline: '{ id printed }',
    changeWhy: '{ code en }',
    why: '{ code en }',
    residents: '{ value year }',
    progress: '{ completion due }',
  }
  const names: string[] = type.__type.fields.map(({ name }: { name: string }) => name)
  const asked = async (fields: readonly string[]) => {
    const selected = fields.map((name) => `${name} ${below[name] ?? ''}`).join(' ')
    const args = 'regions: ["西安市", "611000", "陕西省"], reference: "陕西省"'
    const { data, errors } = await api.ask(`{ alignment(${args}) { rows { cells { ${selected} } } } }`)
    expect(errors).toEqual([])
    return data.alignment.rows.flatMap(({ cells }: { cells: Record<string, unknown>[] }) => cells)
  }
  const whole: Record<string, unknown>[] = await asked(names)
  // No result is later than these goals' bases.
  expect(names.filter((name) => whole.every((cell) => cell[name] === null))).toEqual(['progress'])
  for (const name of names) expect(await asked([name])).toEqual(whole.map((cell) => ({ [name]: cell[name] })))
})

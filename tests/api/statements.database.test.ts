import { openApi, type TestApi } from './api.js'

let api: TestApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

/** Everything that a target leads to, on a page of the given size. */
const targets = (size: number) => `{
  targets(first: ${size}, filter: { regions: ["610100", "510000"] }) {
    totalCount
    nodes {
      id indicatorName printed value unit
      document { title status sourceFile issuers { name } }
      region { name parent { name } }
      indicator { code topic }
      partOf { indicatorName }
      evidence { quote spans { page } section { title parent { title } } table { label rows } }
      extraction { rule run { startedAt } }
      responsible { lead organization { name region { name } } }
      baseline { printed }
    }
  }
}`

test('a page of targets costs the same statements whatever its size', async () => {
  const [one, many] = [await api.ask(targets(1)), await api.ask(targets(100))]
  expect(one.errors).toEqual([])
  expect(many.data.targets.nodes).toHaveLength(100)
  // A statement is left out where no row has anything to look up, never added.
  expect(many.statements.length).toBeGreaterThanOrEqual(one.statements.length)
  expect(many.statements).toEqual((await api.ask(targets(50))).statements)
  expect(many.statements).toMatchInlineSnapshot(`
[
  "SELECT DocumentIssuer",
  "SELECT Evidence",
  "SELECT Region",
  "SELECT Target",
  "SELECT TargetCount",
]
`)
})

test('a target with its proof', async () => {
  const { data, statements } = await api.ask(`{
    targets(filter: { regions: ["西安市"], text: "失业" }) {
      totalCount
      nodes {
        printed comparator unit normalizedValue year binding origin status
        document { documentNumber issuedOn text sha256 }
        evidence { quote charStart charEnd row spans { page charStart charEnd box } sourceUrl }
        upstream { id } downstream { id } composition { sum }
      }
    }
  }`)
  expect({ data, statements }).toMatchInlineSnapshot(`
{
  "data": {
    "targets": {
      "nodes": [
        {
          "binding": "BINDING",
          "comparator": "LTE",
          "composition": null,
          "document": {
            "documentNumber": "市政发〔2021〕24号",
            "issuedOn": "2021-11-24",
            "sha256": "abababababababababababababababababababababababababababababababab",
            "text": "第一章 发展目标
城镇新增就业60万人以上，城镇登记失业率控制在4%以内。",
          },
          "downstream": [],
          "evidence": {
            "charEnd": 6,
            "charStart": 1,
            "quote": "城镇登记失业率达到≤4",
            "row": 0,
            "sourceUrl": null,
            "spans": [
              {
                "box": null,
                "charEnd": 6,
                "charStart": 1,
                "page": 1,
              },
            ],
          },
          "normalizedValue": 4,
          "origin": "TABLE",
          "printed": "≤4",
          "status": "CURRENT",
          "unit": "%",
          "upstream": [
            {
              "id": "VGFyZ2V0TGluazo0MGZmODhjOGQ3OTFiN2Y2",
            },
          ],
          "year": 2025,
        },
      ],
      "totalCount": 1,
    },
  },
  "statements": [
    "COUNT Target",
    "SELECT DocumentGram",
    "SELECT DocumentGram",
    "SELECT Evidence",
    "SELECT GramDocument",
    "SELECT GramDocument",
    "SELECT GramQueue",
    "SELECT Indicator",
    "SELECT Region",
    "SELECT Region",
    "SELECT Region",
    "SELECT Source",
    "SELECT Target",
    "SELECT Target",
    "SELECT TargetLink",
    "SELECT TargetLink",
  ],
}
`)
})

test('a document with all it holds', async () => {
  const { data, errors, statements } = await api.ask(`{
    document(id: "市政发〔2021〕24号") {
      title noticeTitle kind field issuedOn periodStart periodEnd sourceFile text
      issuers { name }
      sections { depth number title label text parent { title } responsible { lead organization { name } } }
      tables { label kind columns rows page }
      tasks { number text responsible { lead organization { name } } targets { printed } evidence { quote } }
      targets(first: 2) { totalCount nodes { printed } }
      citations { relation to { title status } evidence { quote } }
      citedBy { from { title } }
      findings { kind message }
    }
  }`)
  expect(errors).toEqual([])
  expect({ data, statements }).toMatchInlineSnapshot(`
{
  "data": {
    "document": {
      "citations": [
        {
          "evidence": {
            "quote": "根据《c1》",
          },
          "relation": "BASED_ON",
          "to": {
            "status": "INGESTED",
            "title": "陕西省“十四五”就业促进规划",
          },
        },
        {
          "evidence": {
            "quote": "根据《c2》",
          },
          "relation": "MENTIONS",
          "to": {
            "status": "TRANSCRIBED",
            "title": "“十四五”就业促进规划",
          },
        },
      ],
      "citedBy": [],
      "field": "human-resources-social-security",
      "findings": [
        {
          "kind": "INCOMPLETE_ROW",
          "message": "专栏 1, row “全市劳动合同签订率”: its cell 2025年 is empty.",
        },
        {
          "kind": "DISCREPANCY",
          "message": "西安市, 城镇新增就业人数 2025: 西安市“十四五”人力资源和社会保障事业发展规划 states 1万人, 西安市“十四五”人力资源和社会保障事业发展规划 [60]万人; neither is a rounding of the other.",
        },
        {
          "kind": "DISCREPANCY",
          "message": "西安市, 城镇新增就业人数 2025: 西安市就业促进实施方案 states 1万人, 西安市“十四五”人力资源和社会保障事业发展规划 [60]万人; neither is a rounding of the other.",
        },
      ],
      "issuedOn": "2021-11-24",
      "issuers": [
        {
          "name": "西安市人民政府",
        },
      ],
      "kind": "PLAN",
      "noticeTitle": "西安市人民政府关于印发规划的通知",
      "periodEnd": 2025,
      "periodStart": 2021,
      "sections": [
        {
          "depth": 1,
          "label": null,
          "number": "第一章",
          "parent": null,
          "responsible": [],
          "text": "城镇新增就业60万人以上。",
          "title": "发展目标",
        },
        {
          "depth": 2,
          "label": null,
          "number": "第一节",
          "parent": {
            "title": "发展目标",
          },
          "responsible": [
            {
              "lead": true,
              "organization": {
                "name": "市人社局",
              },
            },
          ],
          "text": "促进就业。",
          "title": "就业",
        },
        {
          "depth": 2,
          "label": "专栏 1",
          "number": null,
          "parent": {
            "title": "发展目标",
          },
          "responsible": [],
          "text": "",
          "title": "主要指标",
        },
      ],
      "sourceFile": "xian.txt",
      "tables": [
        {
          "columns": [
            "指标",
            "2025年",
          ],
          "kind": "INDICATOR_TARGETS",
          "label": "专栏 1",
          "page": 2,
          "rows": [
            [
              "就业",
            ],
            [
              "城镇新增就业人数",
              "[60]",
            ],
          ],
        },
        {
          "columns": [
            "任务",
            "责任单位",
          ],
          "kind": "TASK_ASSIGNMENT",
          "label": "附件",
          "page": 2,
          "rows": [
            [
              "城镇新增就业55万人",
              "市人社局、市财政局",
            ],
          ],
        },
      ],
      "targets": {
        "nodes": [
          {
            "printed": "[60]",
          },
          {
            "printed": "≤4",
          },
        ],
        "totalCount": 6,
      },
      "tasks": [
        {
          "evidence": {
            "quote": "城镇新增就业55万人",
          },
          "number": 1,
          "responsible": [
            {
              "lead": true,
              "organization": {
                "name": "市人社局",
              },
            },
            {
              "lead": false,
              "organization": {
                "name": "市财政局",
              },
            },
          ],
          "targets": [
            {
              "printed": "1",
            },
          ],
          "text": "城镇新增就业55万人",
        },
      ],
      "text": "第一章 发展目标
城镇新增就业60万人以上，城镇登记失业率控制在4%以内。",
      "title": "西安市“十四五”人力资源和社会保障事业发展规划",
    },
  },
  "statements": [
    "SELECT Citation",
    "SELECT Citation",
    "SELECT Document",
    "SELECT Document",
    "SELECT Document",
    "SELECT DocumentIssuer",
    "SELECT DocumentKey",
    "SELECT Evidence",
    "SELECT Evidence",
    "SELECT Finding",
    "SELECT FindingDocument",
    "SELECT Organization",
    "SELECT Organization",
    "SELECT Organization",
    "SELECT PlanTable",
    "SELECT Responsibility",
    "SELECT Responsibility",
    "SELECT Section",
    "SELECT Section",
    "SELECT Source",
    "SELECT Target",
    "SELECT Target",
    "SELECT Task",
  ],
}
`)
})

test('documents with connections and lists in them', async () => {
  const query = (size: number) => `{
    documents(first: ${size}, sort: TITLE) {
      nodes {
        title
        region { documents(first: 2) { totalCount nodes { title } } }
        targets(first: 3) { totalCount nodes { indicator { code } } }
        citations { to { title } }
        citedBy { from { title } }
        findings { evidence { quote } documents { title } targets { printed } }
      }
    }
  }`
  const [three, six] = [await api.ask(query(3)), await api.ask(query(6))]
  expect(six.errors).toEqual([])
  expect(six.data.documents.nodes).toHaveLength(6)
  expect(three.statements.length).toBeLessThanOrEqual(six.statements.length)
  expect(six.statements).toMatchInlineSnapshot(`
[
  "SELECT Citation",
  "SELECT Citation",
  "SELECT Document",
  "SELECT Document",
  "SELECT Document",
  "SELECT Document",
  "SELECT Document",
  "SELECT Evidence",
  "SELECT Finding",
  "SELECT FindingDocument",
  "SELECT FindingDocument",
  "SELECT FindingEvidence",
  "SELECT FindingTarget",
  "SELECT Indicator",
  "SELECT Region",
  "SELECT Target",
  "SELECT Target",
]
`)
})

test('runs, findings, the data as a whole', async () => {
  const { data, errors, statements } = await api.ask(`{
    runs { totalCount nodes { startedAt finishedAt items { sourceFile outcome failure error targetsAdded document { title } } } }
    findings(kinds: [INCOMPLETE_ROW], documents: ["市政发〔2021〕24号"]) {
      totalCount
      nodes { kind severity message documents { title } targets { printed } evidence { quote } }
    }
    dataset { version updatedAt documents targets observations links }
  }`)
  expect(errors).toEqual([])
  expect({ data, statements }).toMatchInlineSnapshot(`
{
  "data": {
    "dataset": {
      "documents": 6,
      "links": 133,
      "observations": 253,
      "targets": 263,
      "updatedAt": "2026-11-01T08:01:00.000Z",
      "version": "v1",
    },
    "findings": {
      "nodes": [
        {
          "documents": [
            {
              "title": "西安市“十四五”人力资源和社会保障事业发展规划",
            },
          ],
          "evidence": [
            {
              "quote": "劳动合同签订率 % ——",
            },
          ],
          "kind": "INCOMPLETE_ROW",
          "message": "专栏 1, row “全市劳动合同签订率”: its cell 2025年 is empty.",
          "severity": "WARNING",
          "targets": [
            {
              "printed": "≤4",
            },
          ],
        },
      ],
      "totalCount": 1,
    },
    "runs": {
      "nodes": [
        {
          "finishedAt": null,
          "items": [],
          "startedAt": "2026-11-02T08:00:00.000Z",
        },
        {
          "finishedAt": "2026-11-01T08:01:00.000Z",
          "items": [
            {
              "document": {
                "title": "西安市“十四五”人力资源和社会保障事业发展规划",
              },
              "error": null,
              "failure": null,
              "outcome": "ADDED",
              "sourceFile": "xian.txt",
              "targetsAdded": 5,
            },
            {
              "document": null,
              "error": "broken.txt is empty: save it again",
              "failure": "EMPTY",
              "outcome": "FAILED",
              "sourceFile": "broken.txt",
              "targetsAdded": 0,
            },
          ],
          "startedAt": "2026-11-01T08:00:00.000Z",
        },
      ],
      "totalCount": 2,
    },
  },
  "statements": [
    "COUNT Document",
    "COUNT EtlRun",
    "COUNT Finding",
    "COUNT Observation",
    "COUNT TargetLink",
    "SELECT Dataset",
    "SELECT DocumentKey",
    "SELECT DocumentKey",
    "SELECT EtlRun",
    "SELECT EtlRunItem",
    "SELECT Finding",
    "SELECT FindingDocument",
    "SELECT FindingEvidence",
    "SELECT FindingTarget",
    "SELECT TargetCount",
  ],
}
`)
})

import { expect, test } from '@jest/globals'
import { betterIssuers } from '../../etl/src/identity/body-name.js'
import type { ReadCitation } from '../../etl/src/identity/document-keys.js'
import { nameDocument } from '../../etl/src/identity/name-document.js'
import { Places } from '../../etl/src/identity/places.js'
import { resolveReferences } from '../../etl/src/identity/resolve-references.js'
import { readTextFile } from '../../etl/src/read/txt/text-reader.js'
import { interpret } from '../../etl/src/run/process-file.js'
import { regionRows } from '../../etl/src/store/catalogue-rows.js'
import { must } from '../extract/document-of.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { planBytes, planNames } from '../plan-files.js'

const documents = planNames.map((name) => {
  const file = `${name}.txt`
  return must(interpret(file, must(readTextFile(file, planBytes(name))), catalogue, regions))
})
const places = new Places(regionRows(regions))
const named = documents.map((document) => nameDocument(document, places, catalogue))
const meant = resolveReferences(
  named.flatMap(({ own, citations }) => [own, ...citations.map(({ reference }) => reference)]),
)

/** Every document that the five cite by its title: id, kind, field, region and the issuers that the citations tell. */
const cited = new Map<string, unknown[]>()
const issuers = new Map<string, ReadCitation['issuers']>()
for (const citation of named.flatMap(({ citations }) => citations)) {
  const { title, kind, field, reference } = citation
  const toId = meant.get(reference.id) ?? ''
  issuers.set(toId, betterIssuers(issuers.get(toId) ?? [], citation.issuers))
  const names = issuers.get(toId)?.map(({ name, regionCode }) => `${name} ${regionCode}`)
  cited.set(title.ownTitle, [toId, kind, field, reference.region, names?.join('、')])
}

const HRSS = 'human-resources-social-security'

test.each([
  ['陕西省“十四五”就业促进规划', 'b3785821a5b95585', 'PLAN', 'employment', '610000', '陕西省人民政府办公厅 610000'],
  ['人力资源和社会保障事业发展“十四五”规划', '173bd9eaaa620e3d', 'PLAN', HRSS, '100000', '人力资源和社会保障部 100000'],
  [
    '陕西省人力资源和社会保障事业发展“十四五”规划',
    'b6a4ab6bfb71c0ae',
    'PLAN',
    HRSS,
    '610000',
    '陕西省人力资源和社会保障厅 610000',
  ],
  [
    '中共四川省委关于制定四川省国民经济和社会发展第十四个五年规划和二〇三五年远景目标的建议',
    '18b870b734f8b9bd',
    'OTHER',
    'general',
    '510000',
    '中共四川省委 510000',
  ],
  [
    '四川省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要',
    '7e5cf6118263788e',
    'OUTLINE',
    'general',
    '510000',
    '',
  ],
  [
    '西安市国民经济和社会发展第十四个五年规划和二○三五年远景目标纲要',
    'f0abdb430bd617ab',
    'OUTLINE',
    'general',
    '610100',
    '',
  ],
  [
    '商洛市国民经济和社会发展的第十四个五年规划和二〇三五年远景目标纲要',
    '977b6e8b621b543d',
    'OUTLINE',
    'general',
    '611000',
    '',
  ],
  [
    '关于加快发展“归雁经济”的指导意见',
    '7009efad6da1b051',
    'OPINION',
    null,
    '610900',
    '中共安康市委办公室 610900、安康市人民政府办公室 610900',
  ],
  [
    '安康市支持返乡人员创业就业若干措施',
    '98de5a39c3286a08',
    'OPINION',
    'employment',
    '610900',
    '安康市人民政府办公室 610900',
  ],
  ['四川省工伤保险条例', 'f8f459c5fffcb0b9', 'REGULATION', 'social-insurance', '510000', ''],
  ['保障农民工工资支付条例', '1547519a2c4d33eb', 'REGULATION', 'labour-relations', '100000', ''],
  ['成渝地区双城经济圈建设规划纲要', '875d20a665dc35df', 'OUTLINE', 'regional-development', null, ''],
  ['人力资源和社会保障法治建设实施方案(2021-2025年)', '8d8ea350dc1ac1d7', 'SCHEME', HRSS, null, ''],
  ['人力资源和社会保障法治建设实施纲要（2021—2025年）', 'ba7a1757bc56cee6', 'OUTLINE', HRSS, null, ''],
  ['解决“就业难”问题实施方案', '49e58b629ee29bb0', 'SCHEME', 'employment', null, ''],
  ['百万大学生留西安就业创业5年行动计划', 'd0aeb4e2a727d7b2', 'ACTION_PLAN', 'employment', null, ''],
  ['进一步加强就业创业工作的实施意见', 'c018ba4e10e4b9c8', 'OPINION', 'employment', null, ''],
  ['创业孵化基地（返乡创业园区）认定管理办法', '1012293484adc930', 'REGULATION', null, null, ''],
  ['关于做好当前和今后一个时期促进就业工作的通知', '40a297615c638608', 'NOTICE', 'employment', null, ''],
  ['公益性岗位开发管理办法', 'e89989e94b918295', 'REGULATION', null, null, ''],
  ['关于实施三年万名青年就业见习行动计划的通知', '11a1b98771b4d01d', 'NOTICE', 'employment', null, ''],
  ['西安市创新招才引智工作意见', '43b3e90f4571673a', 'OPINION', null, '610100', ''],
  ['西安市进一步加快人才汇聚若干措施', '418ff6b36421beb1', 'OPINION', 'talent', '610100', ''],
  ['西安市农村拔尖人才选拔管理办法', '80733cc9891f76bc', 'REGULATION', 'talent', '610100', ''],
  ['关于深化市属企业负责人薪酬制度改革的实施意见', '083cf59afda91175', 'OPINION', null, null, ''],
  ['鼓励机关事业单位周末弹性休假及进一步做好调休补休工作的通知', '821b826b3a54b371', 'NOTICE', null, null, ''],
])('%s', (title, ...told) => {
  expect(cited.get(title)).toEqual(told)
})

test('no other document is cited', () => {
  expect(new Set([...cited.values()].map(([id]) => id)).size).toBe(26)
})

import { describe, expect, it, test } from '@jest/globals'
import { betterIssuers, namedBodies } from '../../etl/src/identity/body-name.js'
import { numberIssuer } from '../../etl/src/identity/number-issuer.js'
import { Places } from '../../etl/src/identity/places.js'
import { regionRows } from '../../etl/src/store/catalogue-rows.js'
import { catalogue, regions } from '../normalize/catalogue.js'

const places = new Places(regionRows(regions))
const { documentNumbers } = catalogue

describe('a document number tells its issuer', () => {
  it.each([
    ['陕政办发〔2021〕31号', null, '610000', '陕西省人民政府办公厅'],
    ['陕政办发[2021]31 号', '610100', '610000', '陕西省人民政府办公厅'],
    ['国发〔2021〕14号', '610100', '100000', '国务院'],
    ['国办发〔2021〕1号', null, '100000', '国务院办公厅'],
    ['人社部发〔2021〕48号', '510000', '100000', '人力资源和社会保障部'],
    ['川人社发〔2021〕20号', '610100', '510000', '四川省人力资源和社会保障厅'],
    ['京人社发〔2021〕20号', null, '110000', '北京市人力资源和社会保障局'],
    ['陕发〔2021〕2号', '610900', '610000', '中共陕西省委'],
    ['内政办发〔2021〕2号', null, '150000', '内蒙古自治区人民政府办公厅'],
  ])('%s printed in %s', (number, scope, regionCode, name) => {
    expect(numberIssuer(number, scope, places, documentNumbers)).toEqual({ regionCode, body: { name, regionCode } })
  })

  it.each([
    ['商人社发〔2021〕273号', '611000', '611000', '商洛市人力资源和社会保障局'],
    ['商人社发〔2021〕273号', '611002', null, null],
    ['商州人社发〔2021〕3号', '611002', '611002', '商州区人力资源和社会保障局'],
    ['商人社发〔2021〕273号', '610100', null, null],
    ['安政发〔2022〕1号', '610900', '610900', '安康市人民政府'],
    ['安政发〔2022〕1号', '610000', null, null],
    ['市政发〔2021〕24号', '610100', '610100', '西安市人民政府'],
    ['市政发〔2021〕24号', null, null, null],
    ['青政发〔2021〕1号', '370200', '370200', '青岛市人民政府'],
    ['青政发〔2021〕1号', null, '630000', '青海省人民政府'],
    ['宁政发〔2021〕1号', '320100', null, null],
    ['苏政发〔2021〕1号', '320500', null, null],
    ['陕政协发〔2021〕1号', '610000', null, null],
    ['第3号', '610000', null, null],
  ])('%s of a city only from the city’s own documents: in %s', (number, scope, regionCode, name) => {
    const told = numberIssuer(number, scope, places, documentNumbers)
    expect([told?.regionCode ?? null, told?.body?.name ?? null]).toEqual([regionCode, name])
  })

  it('tells the city, but not whether it is its 办公厅 or its 办公室', () => {
    expect(numberIssuer('安政办发〔2021〕17号', '610900', places, documentNumbers)).toEqual({
      regionCode: '610900',
      body: null,
    })
  })
})

test.each([
  ['省人社厅', '611000', ['陕西省人力资源和社会保障厅']],
  ['人力资源社会保障部', '510000', ['人力资源和社会保障部']],
  ['人力资源和社会保障部', null, ['人力资源和社会保障部']],
  ['市政府办公室', '610900', ['安康市人民政府办公室']],
  ['省委、省政府', '610100', ['中共陕西省委', '陕西省人民政府']],
  ['中共安康市委办、市政府办', '610900', ['中共安康市委办公室', '安康市人民政府办公室']],
  ['国家发展改革委、人社部', '610900', ['国家发展和改革委员会', '人力资源和社会保障部']],
  ['陕西省人民政府办公厅', null, ['陕西省人民政府办公厅']],
  ['省人社厅', null, []],
  ['有关方面', '610900', []],
])('%s in a document of %s', (printed, scope, names) => {
  expect(namedBodies(printed, scope, places, documentNumbers).map(({ name }) => name)).toEqual(names)
})

test('which of two lists of issuers counts does not depend on their order', () => {
  const [government, joint] = [[{ name: '陕西省人民政府' }], [{ name: '中共陕西省委' }, { name: '陕西省人民政府' }]]
  expect(betterIssuers(government, joint)).toBe(joint)
  expect(betterIssuers(joint, government)).toBe(joint)
  expect(betterIssuers([{ name: '乙' }], [{ name: '丙' }])).toEqual(betterIssuers([{ name: '丙' }], [{ name: '乙' }]))
})

import { tryStructure } from './structure-of.js'

const prose =
  '就业形势总体稳定，就业质量稳步提升，社会保险覆盖面不断扩大，人才队伍不断壮大，劳动关系总体和谐稳定，公共服务水平明显提高。'

test.each([
  ['a shopping list', 'milk\neggs\n', /hardly any Chinese text/],
  ['a story', `${prose}\n${prose}\n`, /no title/],
  [
    'a title alone',
    '安康市人民政府关于推进实现更加充分更高质量就业和促进各类人才创新创业以及完善社会保障公共服务体系建设的专项规划\n',
    /nothing follows its title/,
  ],
])('%s is no plan, and the failure says why', (_what, text, why) => {
  const result = tryStructure(text)
  expect(result).toMatchObject({ ok: false, failure: { kind: 'NOT_A_PLAN', message: expect.stringMatching(why) } })
})

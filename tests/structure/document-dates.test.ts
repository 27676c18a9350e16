import {
  dateAlone,
  dateInBrackets,
  delivery,
  leadingDate,
  promulgation,
} from '../../etl/src/language/time/document-dates.js'

test.each([
  ['2021年 11月 30日', '2021-11-30'],
  ['二〇二一年十二月三十日', '2021-12-30'],
  ['二○二二年一月五日', '2022-01-05'],
  ['二O二三年十月二十一日', '2023-10-21'],
])('%s', (line, date) => expect(dateAlone(line)).toBe(date))

test.each(['2021年13月1日', '2021年11月30日印发', '二〇二一年', '三十日'])('no date: %s', (line) =>
  expect(dateAlone(line)).toBeNull(),
)

test('in brackets, after a label, in a subtitle', () => {
  expect(dateInBrackets('（2020年11月25日市第四届人民代表大会第五次会议通过）')).toBe('2020-11-25')
  expect(leadingDate('2022年05月20日')).toBe('2022-05-20')
  expect(leadingDate('2026-02-02 09:20')).toBe('2026-02-02')
  expect(delivery('——2022年1月6日在襄阳市第十八届人民代表大会第一次会议上')).toMatchObject({
    on: '2022-01-06',
    year: 2022,
    place: '襄阳市',
  })
  expect(promulgation('市政府 2026-05-22 印发(市政发〔2026〕12号)')).toEqual({ body: '市政府', on: '2026-05-22' })
})

import { codeOf } from '../../web/src/pages/desk/coded.js'
import { toldOf } from '../../web/src/parts/told.js'
import { contextOf } from '../../web/src/shared/context.js'

const LABELS = new Map([
  ['units.万人', { zh: '万人', en: '10,000 persons' }],
  ['Basis.CUMULATIVE', { zh: '累计', en: 'cumulative' }],
  ['units.%', { zh: '%', en: '%' }],
])
const contexts = (['zh', 'en'] as const).map((language) => contextOf(new URL('http://host/'), language, LABELS))

const told = (en: string) => contexts.map((context) => toldOf(context, { zh: '原句', en }, ABOUT))
const ABOUT = [
  { name: '西安市', nameEn: "Xi'an" },
  { name: '就业', nameEn: 'Jobs' },
  { name: '无名', nameEn: null },
  null,
]

test('an English sentence has the English names and units of what it is about, a Chinese one stays', () => {
  expect(told('西安市, 就业 2025: [60]万人 against 58.92万人, 5%.')).toEqual([
    '原句',
    "Xi'an, Jobs 2025: [60] × 10,000 persons against 58.92 × 10,000 persons, 5%.",
  ])
})

test('names in titles and in longer names stay as they are, and so do units without a label', () => {
  const [, text] = told('西安市“十四五”就业规划 states 3个 for 无名, 西安市就业 and “就业”.')
  expect(text).toBe('西安市“十四五”就业规划 states 3个 for 无名, 西安市就业 and “就业”.')
})

test('a field that is one of few is corrected by its words in either language, or by its code', () => {
  const [zh] = contexts
  const codes = ['累计', 'Cumulative', 'CUMULATIVE', '累积'].map((text) => zh && codeOf(zh, 'basis', text))
  expect(codes).toEqual(['CUMULATIVE', 'CUMULATIVE', 'CUMULATIVE', '累积'])
  expect(zh && codeOf(zh, 'unit', '累计')).toBe('累计')
})

import { processFile } from '../../etl/src/run/process-file.js'
import { must, planText } from '../extract/document-of.js'
import { catalogue, regions } from '../normalize/catalogue.js'
import { comparable } from './comparable.js'
import { differences, summary } from './differences.js'

const entriesOf = async (...paragraphs: string[]) => {
  const bytes = new TextEncoder().encode(planText(paragraphs))
  return comparable(must(await processFile('plan.txt', bytes, catalogue, regions)), true)
}

const words = '到2025年，城镇新增就业10万人，城镇登记失业率控制在4%以内。'

test('a document does not differ from itself', async () => {
  expect(differences(await entriesOf(words), await entriesOf(words))).toEqual([])
})

test('white space and line ends make no difference', async () => {
  expect(differences(await entriesOf(words), await entriesOf(words.replace('10万', ' 10 万')))).toEqual([])
})

test('another number, a lost figure and a lost word are each named', async () => {
  const other = differences(await entriesOf(words), await entriesOf(words.replace('10万', '12万'))).join('\n')
  expect(other).toContain('printed is "12", not "10"')
  const lost = differences(await entriesOf(words), await entriesOf('到2025年，城镇新增就业10万人。')).join('\n')
  expect(lost).toMatch(/missing: figure 城镇登记失业率 4%? \(CURRENT 2025\)/)
  expect(lost).toContain('text is')
})

test('a summary is as long as asked, and says how many there are', () => {
  expect(summary([])).toBe('')
  expect(summary(['one', 'two', 'three'], 2)).toBe('3 differences\none\ntwo')
})

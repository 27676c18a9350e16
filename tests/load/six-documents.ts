import type { ExtractedCitation, NormalizedDocument } from '../../etl/src/model/index.js'
import { citation, documentOf, figure, section } from './documents.js'
import type { TestFile } from './runs.js'

interface Six {
  title: string
  number: string | null
  region: string
  cites?: readonly (readonly [string, Partial<ExtractedCitation>?])[]
}

/** A document with a goal that others of its kind state too, and with citations. */
function plan({ title, number, region, cites = [] }: Six): NormalizedDocument {
  const goal = `城镇新增就业${region.slice(2, 4)}万人`
  const text = [title, '一、目标', ...cites.map(([cited], i) => `${i}根据《${cited}》`), goal].join('\n')
  return documentOf(text, {
    regionCode: region,
    frontMatter: { title, documentNumber: number, kind: title.endsWith('意见') ? 'OPINION' : 'PLAN', issuers: [] },
    sections: [section(text, '一、目标')],
    figures: [figure(text, goal, { amount: { value: Number(region.slice(2, 4)) } })],
    citations: cites.map(([cited, given], i) =>
      citation(text, `${i}根据《${cited}》`, { title: cited, relation: 'IMPLEMENTS', section: 0, ...given }),
    ),
  })
}

const STEADY = '关于做好稳就业工作的意见'
const SHAANXI = '陕西省“十四五”就业促进规划'

/**
 * Six documents that name each other, and some that are not there, in all ways: by title and number, by title alone, without
 * place, without period, under two titles with one number, and under one title with two numbers.
 */
export const sixDocuments: readonly TestFile[] = [
  plan({
    title: '“十四五”就业促进规划',
    number: '国发〔2021〕14号',
    region: '100000',
    cites: [['关于促进返乡创业的意见', { documentNumber: '国办发〔2015〕47号' }], ['就业促进法']],
  }),
  plan({
    title: SHAANXI,
    number: '陕政办发〔2021〕31号',
    region: '610000',
    cites: [['“十四五”就业促进规划'], [STEADY], ['关于促进返乡创业的意见']],
  }),
  plan({ title: STEADY, number: '陕政发〔2018〕3号', region: '610000', cites: [['归雁经济实施方案']] }),
  plan({
    title: STEADY,
    number: '陕政发〔2022〕9号',
    region: '610000',
    cites: [[STEADY], [`陕西省${STEADY}`, { documentNumber: '陕政发〔2018〕3号' }]],
  }),
  plan({
    title: '安康市“十四五”就业促进规划',
    number: '安政办发〔2021〕40号',
    region: '610900',
    cites: [
      ['“十四五”就业促进规划'],
      ['陕西省人民政府办公厅关于印发“十四五”就业促进规划的通知', { documentNumber: '陕政办发〔2021〕31号' }],
      [STEADY],
      ['归雁经济实施方案', { issuer: '陕西省人民政府', documentNumber: '陕政发〔2020〕7号' }],
      ['关于促进返乡创业的若干意见', { documentNumber: '国办发〔2015〕47号' }],
    ],
  }),
  plan({
    title: '西安市“十四五”就业促进规划',
    number: null,
    region: '610100',
    cites: [
      [SHAANXI],
      ['安康市“十四五”就业促进规划'],
      [`陕西省${STEADY}`, { documentNumber: '陕政发〔2022〕9号' }],
      ['陕西省归雁经济工作方案', { documentNumber: '陕政发〔2020〕7号' }],
      ['归雁经济实施方案'],
      [STEADY],
    ],
  }),
].map((document, i) => ({ name: `six-${i}.txt`, document }))

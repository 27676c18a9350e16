import { runningTitle } from '../../etl/src/language/names/stock-headings.js'

test.each([
  ['工作目标', '通过实施本计划，城镇新增就业稳定增长，就业结构不断优化'],
  ['基本原则', '坚持自下而上'],
  ['形势与挑战', '回顾过去五年，就业工作全面深化改革创新，取得积极成效'],
  ['新建站点进展情况', '截至2024年3月底，应建站点均已落实经费'],
  ['加强组织领导', '各有关部门要按照职责分工抓紧制定配套措施，确保落实'],
  ['充分认识稳定就业的重要性', '近年来，就业形势总体稳定，就业规模不断扩大'],
])('%s is a title although %s follows at once', (title, rest) => {
  expect(runningTitle(title + rest)).toBe(title.length)
})

test.each([
  ['指导思想'],
  ['主要目标全面完成'],
  ['工作任务和措施更加明确具体，责任分工更加细化，推进机制更加顺畅有力'],
  ['全面落实各级党委和政府促进就业主体责任，严格执行目标责任考核评价制度'],
  ['总体要求的落实情况良好'],
])('%s has no title of its own', (sentence) => {
  expect(runningTitle(sentence)).toBe(0)
})

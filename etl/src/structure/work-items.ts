import { countedRuns, isInner, type Numbered } from './counted-runs.js'

/** `《中华人民共和国水法》（2016年修正）`, `《…总体规划》及国务院批复；`: the work alone, with its year or what belongs to it. */
const workAlone =
  /^《(?:[^《》]|《[^《》]*》)+》\s*(?:[（(][^（）()]*[）)]\s*)*(?:[及和、][^。；]{0,20})?[。；;]?\s*\d{0,3}\s*$/
const fewestWorks = 2

/** `1、《…城乡规划法》（2019年修正）` / `2、《…土地管理法》`: what a plan rests on, work by work. A heading names a work with a text below it. */
export function workItems(numbered: readonly Numbered[]): number[] {
  return countedRuns(numbered.map(({ mark }) => mark)).flatMap(({ from, to, style }) => {
    const run = numbered.slice(from, to)
    const works = run.filter(({ text, mark }) => workAlone.test(text.slice(mark.titleStart)))
    const last = run.at(-1)
    // What follows the last one may be another paragraph.
    const ends = last?.text.slice(last.mark.titleStart).startsWith('《')
    return isInner(style) && ends && works.length >= Math.max(fewestWorks, run.length - 1)
      ? run.map(({ line }) => line)
      : []
  })
}

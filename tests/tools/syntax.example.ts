// What the checks of the sources must find and what they must pass over; lines count.
export const pattern = /^(?:规划|计划|方案)$/
export const array = [['规划'], ['计划'], ['方案']]
export const keys = { 规划: 1, 计划: 2, 方案: 3 }
export const blanks = '规划 计划 方案'.split(' ')
export const few = [/规划|计划/, /第[一二三][章节条]/, '请检查规划、计划和方案。']

export function winding(n: number, all = n > 0 && n < 9 ? [n] : []): string {
  for (const one of all) if (one === 1 || one === 2 || one === 3) return 'few'
  while (n > 9) n -= 9
  switch (n) {
    case 1:
      return 'one'
    case 2:
      return 'two'
    case 3:
      return 'three'
    case 4:
      return 'four'
  }
  const inner = (m: number) => (m > 1 && m < 5 ? 'inner' : 'outer')
  return n === 5 ? inner(n) : n === 6 || n === 7 ? 'some' : (String(n) ?? '')
}

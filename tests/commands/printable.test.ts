import { expect, it } from '@jest/globals'
import { printableName, printableText } from '@plangraph/database'

it.each([
  ['西安市“十四五”规划 (1).pdf', '西安市“十四五”规划 (1).pdf'],
  ['red\u001b[31m.txt', 'red\\x1b[31m.txt'],
  ['title\u001b]0;owned\u0007.txt', 'title\\x1b]0;owned\\x07.txt'],
  ['two\nlines\r\t.txt', 'two\\x0alines\\x0d\\x09.txt'],
  ['c1\u009b2J.txt', 'c1\\x9b2J.txt'],
  ['fdp\u202e.txt', 'fdp\\u202e.txt'],
  ['half\ud800.txt', 'half\\ud800.txt'],
  ['𠮷田.txt', '𠮷田.txt'],
])('the name %j is printed as %s', (name, printed) => {
  expect(printableName(name)).toBe(printed)
})

it('a text keeps its lines and tabs', () => {
  expect(printableText('a\tb\nc\u001b[2J')).toBe('a\tb\nc\\x1b[2J')
})
